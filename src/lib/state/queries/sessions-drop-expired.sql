delete from sessions where expires_at <= :now or superseded_at <= :grace
