-- Teachers, training places, class size and applicants of every program in the last year returned.
select
    teaching_capacity.school_id,
    teaching_capacity.catalogue,
    teaching_capacity.major_code,
    teaching_capacity.teacher_equivalent,
    teaching_capacity.training_seat_count,
    teaching_capacity.class_size,
    teaching_capacity.applicant_count,
from marts.teaching_capacity
join marts.areas using (area_code)
where areas.is_main
qualify teaching_capacity.school_year = max(teaching_capacity.school_year) over ()
order by all
