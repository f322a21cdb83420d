using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class CorrectionTests(Ground ground) : IClassFixture<Ground>
{
    private readonly Instant now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());

    private Community Here => ground.Riverside;

    private Caller As(PersonId person) => Caller.Visitor(Here, Languages.English) with { Person = person };

    private Task<Outcome<TOut>> Do<TSlice, TIn, TOut>(PersonId by, TIn input)
        where TSlice : Slice<TIn, TOut>
        where TIn : notnull
        where TOut : notnull => ground.In(Here, s => ActivatorUtilities.CreateInstance<TSlice>(s).Handle(input, As(by), default));

    private async Task<Guid> Say(PersonId by, PersonId about, Correction.Claim says) =>
        (await Do<CorrectTie, CorrectTie.Input, CorrectTie.Output>(by, new(about, says))).Value.Correction;

    private async Task<TieCard?> Tie(PersonId a, PersonId b) =>
        await ground.In(Here, s => s.GetRequiredService<NetworkLens>().Between(a, b, default));

    /// <summary>Two people who sit together and help each other, with a few others around.</summary>
    private async Task<(PersonId A, PersonId B)> Neighbours()
    {
        var people = await ground.Add(Here, 12);
        var random = new Random(7);
        await ground.Tell(
            Here,
            [
                .. Enumerable
                    .Range(1, 20)
                    .SelectMany(d =>
                        new[]
                        {
                            Sat(now - Duration.FromDays(d), people[0], people[1], 120),
                            Sat(now - Duration.FromDays(d) + Duration.FromHours(3), people[0], people[1]),
                        }
                    ),
                .. Enumerable
                    .Range(0, 120)
                    .Select(k => (k, a: random.Next(12), step: 1 + random.Next(11)))
                    .Select(x =>
                        Sat(
                            now - Duration.FromDays(1 + x.k / 6) + Duration.FromHours(x.k % 6),
                            people[x.a],
                            people[(x.a + x.step) % 12],
                            30,
                            "大桌"
                        )
                    ),
                .. Enumerable.Range(1, 3).Select(d => Dealt(now - Duration.FromDays(d), InteractionKind.Help, people[0], people[1], 60)),
            ]
        );
        await ground.Compute(Here);
        (await Tie(people[0], people[1]))!.Kind.ShouldBe(TieKind.Neighbour);
        return (people[0], people[1]);
    }

    [Fact] // seen to fail without Corrections.Apply in the job: the tie came back
    public async Task Who_do_not_know_each_other_have_no_tie_now_nor_after_the_next_reading_and_undo_brings_it_back()
    {
        var (a, b) = await Neighbours();
        var said = await Say(b, a, Correction.Claim.Stranger);
        (await Tie(a, b)).ShouldBeNull();
        await ground.Compute(Here);
        (await Tie(a, b)).ShouldBeNull();

        (await Do<UndoCorrection, UndoCorrection.Input, UndoCorrection.Output>(a, new(said))).Failed.ShouldBeTrue(
            "only who said it takes it back"
        );
        (await Do<UndoCorrection, UndoCorrection.Input, UndoCorrection.Output>(b, new(said))).Failed.ShouldBeFalse();
        (await Tie(a, b))!.Kind.ShouldBe(TieKind.Neighbour);
        await ground.Compute(Here);
        (await Tie(a, b))!.Kind.ShouldBe(TieKind.Neighbour);
    }

    [Fact]
    public async Task A_claimed_partnership_counts_when_the_other_agrees_and_not_before()
    {
        var (a, b) = await Neighbours();
        var claim = await Say(a, b, Correction.Claim.Partner);
        (await Tie(a, b))!.Kind.ShouldBe(TieKind.Neighbour);
        (await Do<AgreeToCorrection, AnswerCorrection.Input, AnswerCorrection.Output>(a, new(claim))).Failed.ShouldBeTrue(
            "nobody agrees with themselves"
        );
        (await Do<AgreeToCorrection, AnswerCorrection.Input, AnswerCorrection.Output>(b, new(claim))).Failed.ShouldBeFalse();
        (await Tie(a, b))!.ShouldSatisfyAllConditions(
            t => t.Kind.ShouldBe(TieKind.Partner),
            t => t.Probability.ShouldBe(1),
            t => t.Reasons[0].ShouldBe(new TieReason.BothSay())
        );
        await ground.Compute(Here);
        (await Tie(a, b))!.ShouldSatisfyAllConditions(
            t => t.Kind.ShouldBe(TieKind.Partner),
            t => t.Reasons[0].ShouldBe(new TieReason.BothSay())
        );
        (await Do<RefuseCorrection, AnswerCorrection.Input, AnswerCorrection.Output>(b, new(claim))).Failed.ShouldBeTrue("answered once");
    }

    [Fact]
    public async Task A_refused_claim_changes_nothing()
    {
        var (a, b) = await Neighbours();
        await Do<RefuseCorrection, AnswerCorrection.Input, AnswerCorrection.Output>(b, new(await Say(a, b, Correction.Claim.Partner)));
        await ground.Compute(Here);
        (await Tie(a, b))!.Kind.ShouldBe(TieKind.Neighbour);
    }

    [Fact]
    public async Task A_hidden_tie_is_seen_by_the_two_and_by_nobody_else()
    {
        var (a, b) = await Neighbours();
        await Say(a, b, Correction.Claim.Hide);
        for (var reading = 0; reading < 2; reading++)
        {
            (await Tie(a, b))!.Hidden.ShouldBeTrue();
            (await ground.In(Here, s => s.GetRequiredService<NetworkLens>().Among([a, b], default))).ShouldBeEmpty();
            await ground.Compute(Here);
        }

        var theirs = (await Do<ShowTie, ShowTie.Input, ShowTie.Output>(b, new(a))).Value;
        theirs.Theirs.ShouldBeNull("that the other hid it is not told");
        var drawn = await ground.Database.Ask<string>("select picture::text from lens.reading where community_id = $1", Here.Id.Value);
        drawn!.ShouldNotContain(a.ToString(), Shouldly.Case.Insensitive);
    }

    [Fact]
    public async Task A_look_at_a_tie_is_noted_for_the_other()
    {
        var (a, b) = await Neighbours();
        var shown = (await Do<ShowTie, ShowTie.Input, ShowTie.Output>(a, new(b))).Value;
        shown.Evidence.Count.ShouldBe(2);
        shown.Evidence.Single(e => e.Kind == InteractionKind.Help).FromMe.ShouldBe(3);
        (await ground.In(Here, s => s.GetRequiredService<Audit>().LooksAt(b, 5, default))).ShouldContain(l =>
            l.Looker == a && l.What == "ties"
        );
        (await Do<ShowTie, ShowTie.Input, ShowTie.Output>(a, new(a))).Failed.ShouldBeTrue("nobody has a tie with themselves");
    }

    [Fact]
    public void Every_reason_is_rendered_in_both_languages()
    {
        var reasons = new List<TieReason> { new TieReason.SameZone("riverside/quiet", 3), new TieReason.BothSay() };
        reasons.AddRange(
            Enum.GetValues<InteractionKind>().Where(k => k != InteractionKind.CoPresence).Select(k => TieReason.Of(k, 2, 0, 60))
        );
        reasons
            .Select(r => r.GetType())
            .Distinct()
            .Count()
            .ShouldBe(typeof(TieReason).GetNestedTypes().Length, "each kind of reason is here");
        foreach (var language in Languages.All)
        {
            var words = new Words(ground.Services.GetRequiredService<Catalogue>(), language, DateTimeZone.Utc);
            foreach (var reason in reasons)
                reason.Say(words).ShouldNotContain("reason.");
            foreach (var kind in Enum.GetValues<InteractionKind>())
                words[kind].ShouldNotContain("Kind.");
        }
    }

    [Fact]
    public async Task The_other_hears_that_somebody_says_they_work_together_and_of_nothing_else()
    {
        var (a, b) = await Neighbours();
        foreach (var says in (Correction.Claim[])[Correction.Claim.Hide, Correction.Claim.Stranger])
            await Say(a, b, says);
        (await Heard()).ShouldBe(0);
        await Say(a, b, Correction.Claim.Partner);
        (await Heard()).ShouldBe(1);

        Task<long> Heard() =>
            ground.Database.Ask<long>(
                "select count(*) from delivery.notification where person_id = $1 and sentence = 'lens.told.partner'",
                b.Value
            );
    }
}
