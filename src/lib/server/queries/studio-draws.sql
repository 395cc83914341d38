-- Possible futures of every part of the chain of a level.
select
    joint_draws.part,
    joint_draws.part_id,
    joint_draws.year,
    joint_draws.expected,
    joint_draws.draws,
from marts.joint_draws
join marts.areas using (area_code)
where areas.is_main and joint_draws.level = $level
order by joint_draws.part, joint_draws.part_id, joint_draws.year
