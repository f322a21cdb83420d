using Juluo.Projects;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>Challenges on other pages: at home, on a project's page, among opportunities, in the search and in the menu.</summary>
public sealed class ChallengeListsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with challenges that were called off among the running ones, and with their sheets waiting
    public async Task A_challenge_that_is_called_off_asks_nothing_of_anyone()
    {
        var arena = await Arena.Of(ground, 4);
        (await arena.Enter(arena.People[1], await arena.Project(arena.People[1]))).Errors.ShouldBeEmpty();
        await arena.Juror(arena.People[2]);
        (await Home(arena, arena.People[1])).Value.Submit.ShouldHaveSingleItem();
        await arena.Good<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, "颱風"));
        (await Home(arena, arena.People[1])).Errors.Single().ShouldBeOfType<NotFound>();
        arena.Pass(Duration.FromDays(6));
        await arena.Run<RemindOfDeadlines>();
        (await arena.Told(arena.People[1])).ShouldNotContain("challenges.told.deadline");
        arena.Pass(Duration.FromDays(2));
        (await arena.Show(arena.People[2])).Waiting.ShouldBe(0);
        (await Search(arena, "人行道")).ShouldBeEmpty();
        (await ToEnter(arena)).ShouldBeEmpty();
    }

    [Fact] // seen to fail with the caller kept among those who learn of it
    public async Task An_organiser_who_calls_off_gets_no_notification()
    {
        var arena = await Arena.Of(ground, 2);
        await arena.Entered(arena.Runs, arena.People[1]);
        await arena.Good<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, "颱風"));
        (await arena.Told(arena.People[1])).ShouldContain("challenges.told.called-off");
        (await arena.Told(arena.Runs)).ShouldNotContain("challenges.told.called-off");
    }

    [Fact] // seen to fail with a submission not looked for, with closed rounds, and with results of others
    public async Task At_home_a_team_sees_what_it_has_still_to_hand_in_and_the_organiser_what_to_publish()
    {
        var arena = await Arena.Of(ground, 4);
        var entry = (await arena.Enter(arena.People[1], await arena.Project(arena.People[1]))).Value.Id;
        (await Home(arena, arena.People[1])).Value.Submit.Single().Entry.ShouldBe(entry);
        await arena.Submit(arena.People[1], entry);
        (await Home(arena, arena.People[1])).Errors.Single().ShouldBeOfType<NotFound>("it is handed in");
        (await arena.Enter(arena.People[3], await arena.Project(arena.People[3]))).Errors.ShouldBeEmpty();
        await arena.Juror(arena.People[2]);
        arena.PassTheDeadline();
        (await Home(arena, arena.People[3])).Errors.Single().ShouldBeOfType<NotFound>("it is too late");
        (await arena.Score(arena.People[2], entry, 5)).Errors.ShouldBeEmpty();
        (await Home(arena, arena.Runs)).Errors.Single().ShouldBeOfType<NotFound>("one sheet of two is in");
        var other = (await arena.Show(arena.Runs)).Entries.Single(e => e.Entry.Id != entry).Entry.Id;
        (await arena.Score(arena.People[2], other, 5)).Errors.ShouldBeEmpty();
        (await Home(arena, arena.Runs)).Value.Publish.Single().Round.ShouldBe(1);
        (await Home(arena, arena.People[1])).Errors.Single().ShouldBeOfType<NotFound>("they do not run it");
    }

    [Fact] // seen to fail with projects of others, with those that are in, and after the deadline
    public async Task A_lead_is_offered_own_projects_that_are_not_in_yet_while_entries_are_open()
    {
        var arena = await Arena.Of(ground, 3);
        var (mine, joined) = (await arena.Project(arena.People[1]), await arena.Project(arena.People[2], arena.People[1]));
        (await arena.Show(arena.People[1])).MayEnter.Select(p => p.Id).ShouldBe([mine]);
        (await arena.Enter(arena.People[1], mine)).Errors.ShouldBeEmpty();
        (await arena.Show(arena.People[1])).MayEnter.ShouldBeEmpty("it is in");
        (await arena.Show(arena.People[2])).MayEnter.Select(p => p.Id).ShouldBe([joined]);
        arena.PassTheDeadline();
        (await arena.Show(arena.People[2])).MayEnter.ShouldBeEmpty("entries are closed");
    }

    [Fact] // seen to fail with withdrawn entries counted, and with invited people among the jury
    public async Task A_challenge_counts_entries_that_take_part_and_names_jurors_who_have_accepted()
    {
        var arena = await Arena.Of(ground, 4);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Good<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[2]));
        var shown = await arena.Show(arena.People[3]);
        (shown.Challenge.Entries, shown.Jury.Count).ShouldBe((1, 0));
        await arena.Good<WithdrawEntry, WithdrawEntry.Input, Done>(arena.People[1], new(arena.Challenge, entry));
        (await arena.Show(arena.People[3])).Challenge.Entries.ShouldBe(0);
    }

    [Fact] // seen to fail with members' challenges, with drafts, and with closed ones listed
    public async Task Visitors_have_the_menu_entry_once_a_public_challenge_is_open_and_opportunities_list_open_ones_alone()
    {
        var members = await Arena.Of(ground, 1);
        (await InMenu(members)).ShouldBeFalse("it is for members");
        var draft = await Arena.Of(ground, 1, open: false, isPublic: true);
        (await InMenu(draft)).ShouldBeFalse("it is a draft");
        await draft.Good<OpenChallenge, OpenChallenge.Input, Done>(draft.Runs, new(draft.Challenge));
        (await InMenu(draft)).ShouldBeTrue();

        var sooner = await draft.Good<StartChallenge, StartChallenge.Input, Created<ChallengeId>>(
            draft.Runs,
            draft.Start() with
            {
                EndsOn = draft.Today.PlusDays(3),
            }
        );
        (await ToEnter(draft)).ShouldBe([draft.Challenge], "the other is a draft");
        await draft.Good<OpenChallenge, OpenChallenge.Input, Done>(draft.Runs, new(sooner.Id));
        (await ToEnter(draft)).ShouldBe([sooner.Id, draft.Challenge], "the next deadline first");
        draft.Pass(Duration.FromDays(5));
        (await ToEnter(draft)).ShouldBe([draft.Challenge]);
    }

    [Fact] // seen to fail with every challenge shown, with every entry opened, and with withdrawn ones listed
    public async Task A_projects_page_lists_challenges_that_its_reader_may_know_of()
    {
        var arena = await Arena.Of(ground, 3);
        var project = await arena.Project(arena.People[1]);
        (await arena.Enter(arena.People[1], project)).Errors.ShouldBeEmpty();
        (await Taken(arena.People[1])).Value.Challenges.Single().Opens.ShouldBeTrue();
        (await Taken(arena.People[2])).Value.Challenges.Single().Opens.ShouldBeFalse("entries are read once they are closed");
        (await Taken(null)).Errors.Single().ShouldBeOfType<NotFound>("a challenge of members is nothing to visitors");
        arena.PassTheDeadline();
        (await Taken(arena.People[2])).Value.Challenges.Single().Opens.ShouldBeTrue();
        var entry = (await arena.Show(arena.People[1])).Entries.Single().Entry.Id;
        await arena.Good<WithdrawEntry, WithdrawEntry.Input, Done>(arena.People[1], new(arena.Challenge, entry));
        (await Taken(arena.People[1])).Errors.Single().ShouldBeOfType<NotFound>("it takes part no longer");

        async Task<Outcome<ChallengesOfProject.Output>> Taken(PersonId? who)
        {
            var shown = await ground.In(
                arena.Here,
                s =>
                    s.GetRequiredService<ProjectsFacade>()
                        .Find(
                            project,
                            arena.Here.AsCaller(who ?? arena.People[2]) with
                            {
                                Permissions = new HashSet<string>([ProjectRights.See], StringComparer.Ordinal),
                            },
                            default
                        )
            );
            return await arena.Do<ChallengesOfProject, OfProject, ChallengesOfProject.Output>(who, new(shown!, default!));
        }
    }

    [Fact] // seen to fail with the text of a challenge not searched
    public async Task The_search_finds_a_challenge_by_its_title_and_by_what_it_asks_for()
    {
        var arena = await Arena.Of(ground, 1);
        foreach (var typed in (string[])["人行道", "輪椅"])
            (await Search(arena, typed)).ShouldBe([$"/challenges/{arena.Challenge}"]);
        (await Search(arena, "游泳池")).ShouldBeEmpty();
    }

    private static Task<Outcome<MyChallengesAtHome.Output>> Home(Arena arena, PersonId who) =>
        arena.Do<MyChallengesAtHome, Nothing, MyChallengesAtHome.Output>(who, new());

    private static async Task<IEnumerable<string>> Search(Arena arena, string text) =>
        (await arena.Good<FindChallenges, SearchQuery, List<SearchHit>>(arena.Runs, new(text, null))).Select(h => h.Path);

    private static async Task<IEnumerable<ChallengeId>> ToEnter(Arena arena) =>
        (await arena.Good<ChallengesToEnter, Nothing, ChallengesToEnter.Output>(arena.Runs, new())).Open.Select(c => c.Id);

    private Task<bool> InMenu(Arena arena) =>
        ground.In(
            arena.Here,
            s => ActivatorUtilities.CreateInstance<ChallengesArePublic>(s).Shows(Caller.Visitor(arena.Here, Languages.English), default)
        );

    [Fact] // seen to fail with the public word ignored, and with challenges that are not open
    public async Task The_next_deadline_is_on_the_calendar_for_visitors_only_if_the_challenge_is_public()
    {
        var open = await Arena.Of(ground, 2, isPublic: true);
        var item = (await OnCalendar(open, null)).Single();
        (item.Path, item.EndsAt).ShouldBe(($"/challenges/{open.Challenge}", null));
        item.StartsAt.InZone(open.Here.Zone).Date.ShouldBe(open.Today.PlusDays(7));
        var closed = await Arena.Of(ground, 2);
        (await OnCalendar(closed, null)).ShouldBeEmpty();
        (await OnCalendar(closed, closed.People[1])).Count.ShouldBe(1);
        (await OnCalendar(await Arena.Of(ground, 2, open: false, isPublic: true), null)).ShouldBeEmpty();
        await open.Good<CancelChallenge, CancelChallenge.Input, Done>(open.Runs, new(open.Challenge, "颱風"));
        (await OnCalendar(open, null)).ShouldBeEmpty();
    }

    private Task<List<DatedItem>> OnCalendar(Arena arena, PersonId? who) =>
        ground.In(
            arena.Here,
            s =>
                ChallengesOnCalendar.Of(
                    s.GetRequiredService<UnitOfWork>(),
                    who is { } person
                        ? arena.Here.AsCaller(person) with
                        {
                            Permissions = new HashSet<string>([ChallengeRights.TakePart], StringComparer.Ordinal),
                        }
                        : Caller.Visitor(arena.Here, Languages.English),
                    s.GetRequiredService<Clock>().Now,
                    10,
                    default
                )
        );
}
