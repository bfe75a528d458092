package org.spean.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostRows extends JpaRepository<PostRow, UUID> {

    List<PostRow> findByKindAndRemitKey(PostKind kind, String remitKey);

    /** A post that is there: posts stay. */
    default Post of(PostId post) {
        return findById(post.id()).orElseThrow().post();
    }
}
