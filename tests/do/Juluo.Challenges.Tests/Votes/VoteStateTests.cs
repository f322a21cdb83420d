using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>The voting period, and the readers of its results.</summary>
public sealed class VoteStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Members_vote_between_the_deadline_and_the_end_and_figures_are_shown_after_it()
    {
        var arena = await Arena.Of(ground, 4, vote: true);
        var (first, second) = (await arena.Entered(arena.People[1]), await arena.Entered(arena.People[2]));
        var voter = arena.People[3];
        (await Vote(arena, voter, first)).Errors.Single().ShouldBeOfType<VoteErrors.NotNow>();
        arena.PassTheDeadline();
        (await Vote(arena, voter, first)).Errors.ShouldBeEmpty();
        (await Vote(arena, voter, second)).Errors.ShouldBeEmpty("one can think again");
        var gallery = await Gallery(arena, voter);
        (gallery.Mine, gallery.Voting).ShouldBe((second, true));
        gallery.Entries.ShouldAllBe(e => e.Votes == null);
        arena.Pass(Duration.FromDays(20));
        (await Vote(arena, voter, first)).Errors.Single().ShouldBeOfType<VoteErrors.NotNow>();
        (await Withdraw(arena, voter)).Errors.Single().ShouldBeOfType<VoteErrors.NotNow>();
        (await Gallery(arena, voter))
            .Entries.ToDictionary(e => e.Entry.Entry.Id, e => e.Votes)
            .ShouldBe(new Dictionary<ChallengeEntryId, int?> { [first] = 0, [second] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_vote_is_withdrawn_and_none_is_for_an_entry_that_was()
    {
        var arena = await Arena.Of(ground, 4, vote: true);
        var (first, second) = (await arena.Entered(arena.People[1]), await arena.Entered(arena.People[2]));
        arena.PassTheDeadline();
        await arena.Good<WithdrawEntry, WithdrawEntry.Input, Done>(arena.People[1], new(arena.Challenge, first));
        (await Vote(arena, arena.People[3], first)).Errors.Single().ShouldBeOfType<VoteErrors.EntryGone>();
        (await Vote(arena, arena.People[3], second)).Errors.ShouldBeEmpty();
        (await Withdraw(arena, arena.People[3])).Errors.ShouldBeEmpty();
        (await Gallery(arena, arena.People[3])).Mine.ShouldBeNull();
        (
            await arena.Refused(
                "insert into challenges.challenge_vote (community_id, challenge_id, entry_id, person_id, at) values ($1, $2, $3, $4, $5)",
                arena.Challenge.Value,
                first.Value,
                arena.People[3].Value,
                ground.Time.GetUtcNow()
            )
        ).ShouldBe("voted_for_an_entry");
    }

    private static Task<Outcome<Done>> Vote(Arena arena, PersonId who, ChallengeEntryId entry) =>
        arena.Do<VoteForEntry, VoteForEntry.Input, Done>(who, new(arena.Challenge, entry));

    private static Task<Outcome<Done>> Withdraw(Arena arena, PersonId who) =>
        arena.Do<WithdrawVote, WithdrawVote.Input, Done>(who, new(arena.Challenge));

    private static Task<ShowGallery.Output> Gallery(Arena arena, PersonId who) =>
        arena.Good<ShowGallery, ShowGallery.Input, ShowGallery.Output>(who, new(arena.Challenge));
}
