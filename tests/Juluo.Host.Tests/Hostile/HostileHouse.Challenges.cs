namespace Juluo.Host.Tests;

/// <summary>Objects required for examples in a challenge.</summary>
public sealed partial class HostileHouse
{
    /// <summary>A project of the operator that takes part in no challenge yet.</summary>
    internal Guid Entering { get; private set; }

    /// <summary>The one criterion of the challenge that the operator judges.</summary>
    internal Guid Judged { get; private set; }

    /// <summary>The entry that may get a prize.</summary>
    internal Guid Awarded { get; private set; }

    /// <summary>A challenge of the operator that is not open.</summary>
    internal Task<Guid> Event() => Made("/events", Examples.CommunityEvent(0));

    /// <summary>An event at which slots for talks are open.</summary>
    internal Guid Lined { get; private set; }

    internal async Task<string> Lineup()
    {
        Lined = await Event();
        await Do(
            "insert into talks.lineup (community_id, event_id, talks, minutes, starts_at, ends_at) select community_id, id, 12, 5, starts_at, ends_at from events.event where id = $1",
            Lined
        );
        return "/talks";
    }

    internal async Task<Guid> Talk()
    {
        await Lineup();
        return await Made("/talks", new { place = $"{Lined}.1", title = new { zh = "分享", en = "Talk" } });
    }

    internal Task<Guid> Challenge() => Made("/challenges", Examples.Challenge(0));

    internal async Task<string> Criterion()
    {
        var challenge = await Challenge();
        return $"/challenges/{challenge}/criteria/{await Made($"/challenges/{challenge}/criteria", new { name = new { en = "Good looks" }, weight = 5 })}/details";
    }

    /// <summary>A challenge open for entries, and a project of the operator.</summary>
    internal async Task<Guid> OpenToEntries()
    {
        var challenge = await Challenge();
        await Do("update challenges.challenge set opened_at = '2026-11-02' where id = $1", challenge);
        Entering = await Project();
        return challenge;
    }

    /// <summary>The same, and the project takes part.</summary>
    internal async Task<string> Entry()
    {
        var challenge = await OpenToEntries();
        Awarded = await Made($"/challenges/{challenge}/entries", new { project = Entering, summary = "We walk" });
        return $"/challenges/{challenge}/entries/{Awarded}";
    }

    /// <summary>A challenge that the operator judges, with one criterion, and an entry of another person.</summary>
    internal async Task<string> Sheet()
    {
        var challenge = await OpenToEntries();
        var entry = await MadeBeside(challenge);
        await Do("delete from challenges.challenge_criterion where challenge_id = $1", challenge);
        Judged = await Made($"/challenges/{challenge}/criteria", new { name = new { en = "It works" }, weight = 5 });
        await Do(
            "insert into challenges.challenge_juror (community_id, challenge_id, person_id, state, since) values ($1, $2, $3, 'accepted', '2026-11-03')",
            Here.Id.Value,
            challenge,
            Operator
        );
        await Do("update challenges.challenge_round set ends_at = '2026-11-04' where challenge_id = $1", challenge);
        return $"/challenges/{challenge}/jury/{entry}/sheet";
    }

    /// <summary>A challenge with closed scoring and two tied entries of which one advances.</summary>
    internal async Task<Guid> ClosedRound()
    {
        var challenge = await OpenToEntries();
        await MadeBeside(challenge);
        await Do(
            "update challenges.challenge_round set ends_at = '2026-11-04', closed_at = '2026-11-05' where challenge_id = $1",
            challenge
        );
        return challenge;
    }

    /// <summary>A challenge whose results are published.</summary>
    internal async Task<Guid> FinishedChallenge()
    {
        await Entry();
        var challenge = await Houses.Database.Ask<Guid>("select challenge_id from challenges.challenge_entry where id = $1", Awarded);
        await Do(
            "update challenges.challenge_round set ends_at = '2026-11-04', closed_at = '2026-11-05', published_at = '2026-11-06' where challenge_id = $1",
            challenge
        );
        return challenge;
    }

    private async Task<Guid> MadeBeside(Guid challenge)
    {
        var (entry, project) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Do(
            "insert into projects.project (community_id, id, name_zh, visibility, starts_on, ends_on, made_at) values ($1, $2, '別人的', 'public', '2026-11-02', '2030-01-01', '2026-11-02')",
            Here.Id.Value,
            project
        );
        await Do(
            "insert into challenges.challenge_entry (community_id, id, challenge_id, project_id, summary, entered_at) values ($1, $2, $3, $4, 'S', '2026-11-03')",
            Here.Id.Value,
            entry,
            challenge,
            project
        );
        return entry;
    }
}
