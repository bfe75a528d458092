package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Remit;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.geography.GazetteerChanged;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the posts that the circular wants: two focal persons for each province, an official for each district that the
 * gazetteer knows, ATRO's, a manager for each organization. Made by data, at every start and with every new organization or gazetteer; what
 * is there already stays as it is.
 */
@Component
class PostTable implements SmartInitializingSingleton {

    private static final int ATRO_OFFICERS = 2;

    private final Gazetteer gazetteer;
    private final OrganizationRows organizations;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    PostTable(
            Gazetteer gazetteer,
            OrganizationRows organizations,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> makeAll());
    }

    private void makeAll() {
        gazetteer.provinces().forEach(province -> {
            make(PostKind.FOCAL_LEADER, Remit.province(province.code()), province.code(), 1);
            make(PostKind.FOCAL_OFFICE, Remit.province(province.code()), province.code(), 1);
        });
        gazetteer.districts().forEach(this::official);
        for (int seat = 1; seat <= ATRO_OFFICERS; seat++) {
            make(PostKind.ATRO_OFFICER, Remit.COUNTRY, null, seat);
        }
        managers(organizations.findAll().stream()
                .map(row -> row.organization().id())
                .toList());
    }

    @EventListener
    void changed(GazetteerChanged news) {
        news.districts().forEach(this::official);
    }

    private void official(District district) {
        make(PostKind.DISTRICT_OFFICIAL, Remit.district(district.id()), district.province(), 1);
    }

    @EventListener
    void changed(OrganizationsChanged news) {
        managers(news.ids());
    }

    private void managers(Collection<OrganizationId> organizations) {
        List<Remit> remits = organizations.stream()
                .map(each -> Remit.organization(each.id()))
                .toList();
        database.sql("""
                        INSERT INTO post (id, kind, remit_kind, remit_key, seat)
                        SELECT id, :kind, :remitKind, key, 1 FROM unnest(:ids, :keys) AS made (id, key) ON CONFLICT DO NOTHING""")
                .param("kind", PostKind.MANAGER.name())
                .param("remitKind", Remit.Kind.ORGANIZATION.name())
                .param(
                        "ids",
                        remits.stream()
                                .map(each ->
                                        PostId.of(PostKind.MANAGER, each, 1).id())
                                .toArray(UUID[]::new))
                .param("keys", remits.stream().map(Remit::key).toArray(String[]::new))
                .update();
    }

    /** One more of its kind, for the same; its handle. */
    PostId another(Post post) {
        int seat = 1
                + database.sql("SELECT max(seat) FROM post WHERE kind = :kind AND remit_key = :key")
                        .param("kind", post.kind().name())
                        .param("key", post.remit().key())
                        .query(Integer.class)
                        .single();
        make(post.kind(), post.remit(), post.province().orElse(null), seat);
        return PostId.of(post.kind(), post.remit(), seat);
    }

    /** Two nodes that start at once make the same ones once. */
    private void make(PostKind kind, Remit remit, @Nullable PlaceCode province, int seat) {
        database.sql("""
                        INSERT INTO post (id, kind, remit_kind, remit_key, province, seat)
                        VALUES (:id, :kind, :remitKind, :key, :province, :seat) ON CONFLICT DO NOTHING""")
                .param("id", PostId.of(kind, remit, seat).id())
                .param("kind", kind.name())
                .param("remitKind", remit.kind().name())
                .param("key", remit.key())
                .param("province", province == null ? null : province.digits())
                .param("seat", seat)
                .update();
    }
}
