namespace Juluo.Matching;

/// <summary>
/// Follows up introductions: closes those that were not taken up, asks whether people met and whether it was useful, and moves an introduction up when Lens sees an exchange within 60
/// days of the meeting or joint work within 180. Running it twice has no further effect: states only move up, and an email's key is used once.
/// </summary>
[Named("matching.advance-funnel")]
internal sealed class AdvanceFunnel(
    Clock clock,
    IntroductionStore introductions,
    AnswerStore answers,
    AccountStore accounts,
    IntroductionNotices mail,
    UpliftReader uplift,
    PeopleFacade people,
    NetworkLens lens,
    Outbox outbox
) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await Close(stop);
        await Ask(stop);
        await Climb(stop);
        await uplift.Settle((await people.All(stop)).Where(p => p.PresenceCounts).Select(p => p.Id).ToHashSet(), stop);
    }

    private async Task Close(CancellationToken stop)
    {
        var now = clock.Now;
        var over = await introductions.Select(
            $"((state = 'asked' and expires_at <= {now}) or (state = 'accepted' and accepted_at <= {now - Introduction.TimeToMeet})) for update",
            stop
        );
        foreach (var introduction in over)
        {
            if (introduction is { State: IntroductionState.Asked, Hushed: false } && (await answers.To(introduction.Id, stop)).Count == 0)
                await outbox.Publish(introduction.Step(FunnelStage.Proposed, introduction.AskedAt), stop);
            await introductions.Save(introduction with { State = IntroductionState.Expired, EndedAt = now }, stop);
        }
    }

    private async Task Ask(CancellationToken stop)
    {
        var since = (clock.Now - Introduction.BeforeAsking).ToDateTimeUtc();
        var until = (clock.Now - Introduction.BeforeAsking - Introduction.BeforeAsking).ToDateTimeUtc();
        foreach (
            var introduction in await introductions.Select($"state = 'accepted' and accepted_at <= {since} and accepted_at > {until}", stop)
        )
            await mail.AskWhetherMet(introduction, await Silent(introduction, a => true, stop), await Faces(introduction, stop), stop);
        foreach (var introduction in await introductions.Select($"met_at <= {since} and met_at > {until}", stop))
            await mail.AskWhetherUseful(
                introduction,
                await Silent(introduction, a => a.Useful is not null, stop),
                await Faces(introduction, stop),
                stop
            );
    }

    private async Task Climb(CancellationToken stop)
    {
        var open = await introductions.Select(
            $"""
            met_at > {clock.Now - Introduction.ProjectWithin} and (exchange_at is null or project_at is null)
            and state in ('met', 'useful', 'exchange')
            """,
            stop
        );
        var seen = (await lens.FirstSince([.. open.Select(i => (i.A, i.B, i.MetAt!.Value))], stop)).ToLookup(d => (d.A, d.B));
        foreach (var id in open.Where(i => seen[(i.A, i.B)].Any()).Select(i => i.Id))
        {
            var before = (await introductions.Lock(id, stop))!;
            var (after, steps) = Reached(before, seen[(before.A, before.B)].First());
            if (steps.Count == 0)
                continue;
            await introductions.Save(after, stop);
            await outbox.Publish([.. steps], stop);
        }
    }

    /// <summary>Returns the introduction with the stages that the evidence supports, and a step for each stage that is new.</summary>
    internal static (Introduction After, IReadOnlyList<IntroductionStep> Steps) Reached(Introduction introduction, Dealing seen)
    {
        var steps = new List<IntroductionStep>();
        if (introduction.MetAt is not { } met)
            return (introduction, steps);
        var after = introduction;
        if (after.ExchangeAt is null && seen.Exchange is { } exchange && exchange > met && exchange <= met + Introduction.ExchangeWithin)
        {
            after = after with
            {
                ExchangeAt = exchange,
                State = after.State < IntroductionState.Exchange ? IntroductionState.Exchange : after.State,
            };
            steps.Add(after.Step(FunnelStage.Exchange, exchange));
        }

        if (after.ProjectAt is null && seen.Cooperation is { } project && project > met && project <= met + Introduction.ProjectWithin)
        {
            after = after with { ProjectAt = project, State = IntroductionState.Project };
            steps.Add(after.Step(FunnelStage.Project, project));
        }

        return (after, steps);
    }

    private async Task<List<PersonId>> Silent(Introduction introduction, Func<MeetingAccount, bool> hasTold, CancellationToken stop)
    {
        var told = await accounts.Of(introduction.Id, stop);
        return [.. introduction.Both.Where(p => !told.Exists(t => t.Person == p && hasTold(t)))];
    }

    private async Task<Faces> Faces(Introduction introduction, CancellationToken stop) => new(await people.Named(introduction.Both, stop));
}
