using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Challenges.Tests;

/// <summary>The jury: its sheets, and their readers.</summary>
public sealed class JuryStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_invitation_is_sent_once_to_a_member_and_answered_once()
    {
        var (arena, other) = (await Arena.Of(ground, 4), await Arena.Of(ground, 2));
        var person = arena.People[1];
        (await Invite(arena, arena.People[2], person)).Errors.Single().ShouldBeOfType<ChallengeErrors.OnlyForOrganisers>();
        (await Invite(arena, arena.Runs, other.People[1])).Errors.Single().ShouldBe(new NotOffered("person"));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Invite(arena, arena.Runs, person))));
        sent.Count(s => !s.Failed).ShouldBe(1);
        sent.Where(s => s.Failed).SelectMany(s => s.Errors).ShouldAllBe(e => e is JuryErrors.InAlready);
        (await arena.Told(person)).Count(t => t == "challenges.told.invited").ShouldBe(1);
        (await Answer(arena, arena.People[2], true)).Errors.Single().ShouldBeOfType<JuryErrors.NotInvited>();
        (await Answer(arena, person, false)).Errors.ShouldBeEmpty();
        (await Answer(arena, person, true)).Errors.Single().ShouldBeOfType<JuryErrors.NotInvited>("they said no");
        (await Invite(arena, arena.Runs, person)).Errors.ShouldBeEmpty();
        (await Answer(arena, person, true)).Errors.ShouldBeEmpty();
        (await arena.Told(arena.Runs)).ShouldContain("challenges.told.accepted");
        (await Answer(arena, person, true)).Errors.Single().ShouldBeOfType<JuryErrors.NotInvited>();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("7.5")]
    [InlineData("")]
    [InlineData("ten")]
    public async Task A_mark_is_a_whole_number_from_one_to_ten(string mark)
    {
        var (arena, entry, juror) = await Judged();
        var criterion = (await arena.Show(arena.Runs)).Criteria[0].Id;
        (await Save(arena, juror, entry, $"{criterion}:{mark}")).Errors.Single().ShouldBeOfType<JuryErrors.MarkUnreadable>();
    }

    [Fact]
    public async Task A_sheet_is_handed_in_whole_by_a_juror_for_an_entry_of_the_round()
    {
        var (arena, entry, juror) = await Judged();
        var criteria = (await arena.Show(arena.Runs)).Criteria;
        (await Save(arena, juror, entry, $"{Guid.CreateVersion7()}:5")).Errors.Single().ShouldBeOfType<JuryErrors.MarkUnreadable>();
        (await Save(arena, juror, entry, $"{criteria[0].Id}:5")).Errors.ShouldBeEmpty("a draft may have gaps");
        (await Save(arena, juror, entry, handIn: true, $"{criteria[0].Id}:5"))
            .Errors.Single()
            .ShouldBe(new JuryErrors.MarksMissing(criteria.Count - 1));
        (await arena.Score(arena.Runs, entry, 5)).Errors.Single().ShouldBeOfType<JuryErrors.OnlyForJury>();
        (await arena.Score(juror, new(Guid.CreateVersion7()), 5)).Errors.Single().ShouldBeOfType<NotFound>();
        (await arena.Score(juror, entry, 5)).Errors.ShouldBeEmpty();
        foreach (var (set, rule) in new[] { ("marks = '{11,1,1}'", "marks_on_the_scale"), ("marks = '{0,1,1}'", "handed_in_whole") })
            (await arena.Refused($"update challenges.score_sheet set {set} where community_id = $1")).ShouldBe(rule);
        (await arena.Refused("update challenges.score_sheet set marks = '{1,1}' where community_id = $1")).ShouldBe(
            "a_mark_for_each_criterion"
        );
    }

    [Fact]
    public async Task Saved_many_times_at_once_a_juror_has_one_sheet_of_an_entry()
    {
        var (arena, entry, juror) = await Judged();
        var saved = await Task.WhenAll(Enumerable.Range(1, 6).Select(mark => Task.Run(() => arena.Score(juror, entry, mark))));
        saved.ShouldAllBe(s => !s.Failed);
        (
            await arena.Rows(w =>
                w.List<int>($"select count(*)::int from challenges.score_sheet where community_id = {arena.Here}", default)
            )
        ).ShouldBe([1]);
    }

    [Fact]
    public async Task Who_leaves_the_jury_scores_no_longer_and_their_sheets_do_not_count()
    {
        var (arena, entry, juror) = await Judged();
        (await arena.Score(juror, entry, 9)).Errors.ShouldBeEmpty();
        (await arena.Round(arena.Runs)).HandedIn.ShouldBe(1);
        (
            await arena.Bad<RemoveJuror, RemoveJuror.Input, Done>(arena.People[1], new(arena.Challenge, juror))
        ).ShouldBeOfType<ChallengeErrors.OnlyForOrganisers>();
        await arena.Good<RemoveJuror, RemoveJuror.Input, Done>(juror, new(arena.Challenge, juror));
        (await arena.Score(juror, entry, 1)).Errors.Single().ShouldBeOfType<JuryErrors.OnlyForJury>();
        var round = await arena.Round(arena.Runs);
        (round.HandedIn, round.Expected).ShouldBe((0, 0));
        (
            await arena.Bad<RemoveJuror, RemoveJuror.Input, Done>(arena.Runs, new(arena.Challenge, juror))
        ).ShouldBeOfType<JuryErrors.NotInvited>();
    }

    [Fact]
    public async Task A_team_reads_marks_and_comments_and_not_whose_they_are_also_where_one_of_it_runs_the_challenge()
    {
        var arena = await Arena.Of(ground, 4);
        var (own, other) = (await arena.Entered(arena.Runs), await arena.Entered(arena.People[1]));
        var juror = arena.People[2];
        await arena.Juror(juror);
        arena.PassTheDeadline();
        foreach (var entry in new[] { own, other })
            (await arena.Score(juror, entry, 6)).Errors.ShouldBeEmpty();
        await arena.Close();
        (await arena.Round(arena.Runs)).Sheets.Select(s => s.Entry).ShouldBe([other]);
        (await Entry(arena, arena.Runs, own)).Feedback.ShouldBeEmpty("not before results are out");
        await arena.Publish();
        var shown = await Entry(arena, arena.People[1], other);
        (shown.Feedback.Single().Comments.Single(), shown.Feedback.Single().Means[0].Mean).ShouldBe(("6 分的理由", 6d));
        JsonSerializer.Serialize(shown, Json.Options).ShouldNotContain($"{juror}");
        (await Entry(arena, arena.People[3], other)).Feedback.ShouldBeEmpty("it is the team's");
    }

    [Fact]
    public async Task The_jury_reads_nothing_before_the_deadline()
    {
        var arena = await Arena.Of(ground, 3);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        (
            await arena.Bad<ShowSheet, ShowSheet.Input, ShowSheet.Output>(arena.People[2], new(arena.Challenge, entry))
        ).ShouldBeOfType<JuryErrors.NotYet>();
        (await arena.Bad<ShowJury, ShowJury.Input, ShowJury.Output>(arena.People[1], new(arena.Challenge))).ShouldBeOfType<NotFound>();
        arena.PassTheDeadline();
        (
            await arena.Good<ShowSheet, ShowSheet.Input, ShowSheet.Output>(arena.People[2], new(arena.Challenge, entry))
        ).Submission!.Text.ShouldBe("做好了。");
        await arena.Run<RemindOfDeadlines>();
        await arena.Run<RemindOfDeadlines>();
        (await arena.Told(arena.People[2])).Count(t => t == "challenges.told.score").ShouldBe(1);
    }

    [Fact]
    public async Task A_challenge_has_a_criterion_and_eight_at_most_with_weights_that_count()
    {
        var arena = await Arena.Of(ground, 1);
        for (var i = 3; i < RubricStore.Most; i++)
            (await Add(arena, 10)).Errors.ShouldBeEmpty();
        (await Add(arena, 10)).Errors.Single().ShouldBe(new RubricErrors.TooMany(RubricStore.Most));
        (await Add(arena, 0)).Errors.Single().ShouldBeOfType<RubricErrors.WeightOutOfRange>();
        (await Add(arena, null)).Errors.Single().ShouldBe(new Missing("weight"));
        var criteria = (await arena.Show(arena.Runs)).Criteria;
        foreach (var criterion in criteria.Skip(1))
            (await Remove(arena, criterion.Id)).Errors.ShouldBeEmpty();
        (await Remove(arena, criteria[0].Id)).Errors.Single().ShouldBeOfType<RubricErrors.LastOne>();
        (await arena.Show(arena.Runs)).Criteria.Count.ShouldBe(1);
    }

    private async Task<(Arena Arena, ChallengeEntryId Entry, PersonId Juror)> Judged()
    {
        var arena = await Arena.Of(ground, 3);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        arena.PassTheDeadline();
        return (arena, entry, arena.People[2]);
    }

    private static Task<Outcome<Done>> Invite(Arena arena, PersonId by, PersonId person) =>
        arena.Do<InviteJuror, InviteJuror.Input, Done>(by, new(arena.Challenge, person));

    private static Task<Outcome<Done>> Answer(Arena arena, PersonId who, bool accept) =>
        arena.Do<AnswerJuryInvitation, AnswerJuryInvitation.Input, Done>(who, new(arena.Challenge, accept));

    private static Task<Outcome<Done>> Save(Arena arena, PersonId juror, ChallengeEntryId entry, params string[] marks) =>
        Save(arena, juror, entry, handIn: false, marks);

    private static Task<Outcome<Done>> Save(Arena arena, PersonId juror, ChallengeEntryId entry, bool handIn, params string[] marks) =>
        arena.Do<SaveSheet, SaveSheet.Input, Done>(juror, new(arena.Challenge, entry, marks, null, handIn));

    private static Task<ShowEntry.Output> Entry(Arena arena, PersonId who, ChallengeEntryId entry) =>
        arena.Good<ShowEntry, ShowEntry.Input, ShowEntry.Output>(who, new(arena.Challenge, entry));

    private static Task<Outcome<Created<ChallengeCriterionId>>> Add(Arena arena, int? weight) =>
        arena.Do<AddChallengeCriterion, AddChallengeCriterion.Input, Created<ChallengeCriterionId>>(
            arena.Runs,
            new(arena.Challenge) { Name = new("新意"), Weight = weight }
        );

    private static Task<Outcome<Done>> Remove(Arena arena, ChallengeCriterionId criterion) =>
        arena.Do<RemoveChallengeCriterion, RemoveChallengeCriterion.Input, Done>(arena.Runs, new(arena.Challenge, criterion));
}
