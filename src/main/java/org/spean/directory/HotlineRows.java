package org.spean.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface HotlineRows extends JpaRepository<HotlineRow, String> {}
