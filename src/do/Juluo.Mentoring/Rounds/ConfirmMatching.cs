namespace Juluo.Mentoring;

/// <summary>
/// POST /mentors/rounds/{id}/confirmation — confirms the matching of a round as the operator saw it. Both people of each pair are notified and accept or decline; trainees without a mentor are
/// notified, too.
/// </summary>
[Post("/mentors/rounds/{id}/confirmation", MentoringRights.Manage, Form = typeof(ShowMentorRound), Say = "mentoring.round.confirmed")]
internal sealed class ConfirmMatching(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<ConfirmMatching.Input, Done>
{
    /// <param name="Matching">The name of the matching that the operator saw.</param>
    public sealed record Input(MentorRoundId Id, string? Matching = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        if (round.IsOpen(clock.Today(caller.Community.Zone)))
            return new MentorRoundErrors.StillOpen(round.AsksUntil);
        var matching = await MentorMatching.Now(work, clock, people, round.Id, stop);
        if (matching.Name != input.Matching)
            return new MentorRoundErrors.AnotherMatching();
        var mentorships = new MentorshipStore(work, clock);
        try
        {
            foreach (var pair in matching.Pairs)
            {
                if (await mentorships.Propose(round.Id, pair.Mentor, pair.Trainee, pair.Goal, stop) is not { } id)
                    return new MentorRoundErrors.AnotherMatching();
                await notifier.Notify(
                    [pair.Mentor, pair.Trainee],
                    new(
                        MentoringNotices.Mentorship,
                        $"mentorship:{id}:proposed",
                        "mentoring.told.proposed",
                        new { round = round.Name },
                        $"/mentorships/{id}"
                    ),
                    stop
                );
            }
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_one_can_take")
        {
            // The mentor accepted another trainee at the same time.
            return new MentorRoundErrors.AnotherMatching();
        }

        await store.Confirm(round.Id, stop);
        await notifier.Notify(
            [.. matching.Unmatched.Select(u => u.Trainee)],
            new(
                MentoringNotices.Round,
                $"mentor-round:{round.Id}:unmatched",
                "mentoring.told.unmatched",
                new { round = round.Name },
                "/mentors"
            ),
            stop
        );
        return Done.It;
    }
}
