namespace Juluo.Host.Tests;

/// <summary>Objects required for examples with a mentor, a trainee or an expert.</summary>
public sealed partial class HostileHouse
{
    private int slots;

    /// <summary>The slot of the last published hours.</summary>
    internal Guid OfficeSlot { get; private set; }

    /// <summary>The hash of the matching of a round without requests.</summary>
    internal const string NoMatching = "e3b0c44298fc1c14";

    /// <summary>The operator and a member offer to mentor.</summary>
    internal async Task<Guid> Mentors()
    {
        foreach (var person in (Guid[])[Operator, Mate])
            await Do(
                """
                insert into mentoring.mentor (community_id, person_id, helps, capacity, offered_at) values ($1, $2, 'Pricing', 20, '2026-11-19')
                on conflict (community_id, person_id) do update set capacity = 20, until = null, paused_at = null, stopped_at = null
                """,
                Here.Id.Value,
                person
            );
        await Do(
            """
            update mentoring.mentorship set state = 'over', ended_at = coalesce(ended_at, '2026-11-19'), mentor_yes_at = coalesce(mentor_yes_at, made_at),
              trainee_yes_at = coalesce(trainee_yes_at, made_at), begun_on = coalesce(begun_on, '2026-11-02')
            where community_id = $1 and trainee_id = any($2) and state <> 'over'
            """,
            Here.Id.Value,
            (Guid[])[Operator, Mate]
        );
        return Operator;
    }

    /// <summary>A round.</summary>
    /// <param name="until">Its last day.</param>
    internal async Task<Guid> MentorRound(string until = "2030-01-01")
    {
        await Mentors();
        await Do(
            "update mentoring.mentor_round set cancelled_at = '2026-11-19' where community_id = $1 and confirmed_at is null",
            Here.Id.Value
        );
        var round = Guid.CreateVersion7();
        await Do(
            "insert into mentoring.mentor_round (community_id, id, name_en, asks_until, opened_at) values ($1, $2, 'Winter', $3::date, '2026-11-19')",
            Here.Id.Value,
            round,
            DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)
        );
        return round;
    }

    /// <summary>The same, and a member requests the operator in it.</summary>
    internal async Task<Guid> AskedRound()
    {
        var round = await MentorRound();
        await Do(
            "insert into mentoring.mentor_request (community_id, round_id, trainee_id, goal, asked_at) values ($1, $2, $3, 'Prices', '2026-11-19')",
            Here.Id.Value,
            round,
            Mate
        );
        await Do(
            "insert into mentoring.mentor_choice (community_id, round_id, trainee_id, mentor_id, rank) values ($1, $2, $3, $4, 1)",
            Here.Id.Value,
            round,
            Mate,
            Operator
        );
        return round;
    }

    /// <summary>The operator mentors a member.</summary>
    internal async Task<Guid> Mentorship(bool over = false)
    {
        await Mentors();
        var id = Guid.CreateVersion7();
        await Do(
            $"""
            insert into mentoring.mentorship (community_id, id, mentor_id, trainee_id, state, goal, made_at, mentor_yes_at, trainee_yes_at, begun_on, ends_on, ended_at)
            values ($1, $2, $3, $4, '{(
                over ? "over" : "active"
            )}', 'Prices', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', '2030-01-01', {(over ? "'2026-11-19'" : "null")})
            """,
            Here.Id.Value,
            id,
            Operator,
            Mate
        );
        return id;
    }

    /// <summary>A training group of the operator with a member as trainee.</summary>
    internal async Task<Guid> Training()
    {
        var group = await Made("/training", Examples.Training(0));
        await Do(
            "insert into mentoring.training_member (community_id, group_id, person_id, since) values ($1, $2, $3, '2026-11-19')",
            Here.Id.Value,
            group,
            Mate
        );
        return group;
    }

    /// <summary>Hours of the operator with one slot.</summary>
    internal async Task<Guid> OfficeHours(bool past = false)
    {
        var hours = Guid.CreateVersion7();
        // An expert is in one place at a time, so each slot has a different hour.
        var from = (
            past ? new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc) : new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        ).AddHours(++slots);
        OfficeSlot = Guid.CreateVersion7();
        await Do(
            "update officehours.office_slot set called_off_at = '2026-11-19' where community_id = $1 and expert_id = $2 and called_off_at is null",
            Here.Id.Value,
            Operator
        );
        await Do(
            "insert into officehours.office_hours (community_id, id, expert_id, field, subject, place, slot_minutes, last_day, published_at) values ($1, $2, $3, 'law', 'Contracts', 'The table', 30, '2030-01-01', '2026-11-01')",
            Here.Id.Value,
            hours,
            Operator
        );
        await Do(
            "insert into officehours.office_slot (community_id, id, hours_id, expert_id, starts_at, ends_at) values ($1, $2, $3, $4, $5, $5 + interval '30 minutes')",
            Here.Id.Value,
            OfficeSlot,
            hours,
            Operator,
            from
        );
        return hours;
    }

    /// <summary>A past appointment of a member with the operator.</summary>
    internal async Task<Guid> Appointment()
    {
        await OfficeHours(past: true);
        var id = Guid.CreateVersion7();
        await Do(
            "insert into officehours.appointment (community_id, id, slot_id, member_id, words, taken_at) values ($1, $2, $3, $4, 'May they?', '2026-11-01')",
            Here.Id.Value,
            id,
            OfficeSlot,
            Mate
        );
        return id;
    }

    /// <summary>The same, and the member was referred.</summary>
    internal async Task<Guid> Referral()
    {
        var (appointment, id) = (await Appointment(), Guid.CreateVersion7());
        await Do(
            "insert into officehours.referral (community_id, id, appointment_id, to_outside, note, proposed_at, agreed_at, passed_on_at) values ($1, $2, $3, 'The office', 'Rights', '2026-11-03', '2026-11-03', '2026-11-03')",
            Here.Id.Value,
            id,
            appointment
        );
        return id;
    }
}
