using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Placements.Tests;

/// <summary>
/// From the list to the end: the allowed transitions of a placement, who may make them, and what visitors see of it. Seen to fail with the guards of the slices, the conditions of the statements and
/// the constraints taken out together, all but the days before the start and the other community.
/// </summary>
public sealed class PlacementStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_placement_goes_off_the_list_once_and_comes_back_once()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        (await Reopen(agency, id)).Errors.Single().ShouldBeOfType<PlacementErrors.OnTheList>();
        (await Close(agency, id, agency.People[3])).Errors.Single().ShouldBeOfType<PlacementErrors.OnlyForHost>();
        (await Close(agency, id)).Failed.ShouldBeFalse();
        (await agency.Told(agency.People[3])).ShouldBe(["placements.told.closed"]);
        (await Close(agency, id)).Errors.Single().ShouldBeOfType<PlacementErrors.TakenOff>();
        (
            await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(id, candidate))
        ).ShouldBeOfType<PlacementErrors.TakenOff>();
        (await Reopen(agency, id)).Failed.ShouldBeFalse();
        (await agency.Told(agency.People[3])).ShouldBeEmpty("it is on the list again");
    }

    [Fact]
    public async Task What_has_a_fellow_is_not_taken_off_the_list_nor_changed()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        (await Close(agency, id)).Errors.Single().ShouldBeOfType<PlacementErrors.FellowChosen>();
        (await Change(agency, id, agency.Host)).Errors.Single().ShouldBeOfType<PlacementErrors.FellowChosen>();
    }

    [Fact]
    public async Task Nothing_is_changed_off_the_list_nor_by_others_nor_its_host()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        (await Change(agency, id, agency.People[3])).Errors.Single().ShouldBeOfType<PlacementErrors.OnlyForHost>();
        (await Change(agency, id, agency.Host, p => p with { Host = agency.Organisations[0] })).Failed.ShouldBeFalse();
        (await agency.Show(id, agency.Host)).Placement.Host.ShouldBe(agency.Organisations[1], "its host stays");
        await Close(agency, id);
        (await Change(agency, id, agency.Host)).Errors.Single().ShouldBeOfType<PlacementErrors.TakenOff>();
    }

    [Fact]
    public async Task Days_that_are_past_by_now_may_stay_but_new_ones_in_the_past_are_refused()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        var (starts, until) = (agency.Today.PlusDays(10), agency.Today.PlusDays(5));
        ground.Time.Pass(TimeSpan.FromDays(20));
        (await Change(agency, id, agency.Host, p => p with { StartsOn = starts, ApplyUntil = until })).Failed.ShouldBeFalse();
        var wrong = await Change(agency, id, agency.Host, p => p with { StartsOn = starts.PlusDays(-1), ApplyUntil = until.PlusDays(-1) });
        wrong.Errors.Select(e => e.GetType()).ShouldBe([typeof(PlacementErrors.StartsInThePast), typeof(PlacementErrors.ApplyInThePast)]);
    }

    [Fact]
    public async Task Another_sponsor_has_another_contact()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post(p => p with { Sponsor = agency.Organisations[0] });
        await agency.Good<TakeContact, TakeContact.Input, Done>(agency.People[1], new(id));
        await Change(agency, id, agency.Host, p => p with { Sponsor = agency.Organisations[0] });
        (await agency.Show(id, agency.Host)).Placement.SponsorContact.ShouldBe(agency.People[1], "the same sponsor");
        await Change(agency, id, agency.Host, p => p with { Sponsor = agency.Organisations[2] });
        var placement = (await agency.Show(id, agency.Host)).Placement;
        (placement.Sponsor, placement.SponsorContact).ShouldBe((agency.Organisations[2], null));
    }

    [Fact]
    public async Task A_host_that_pays_itself_is_no_sponsor_and_a_firm_that_lends_is_not_known_yet()
    {
        var agency = await Agency.Of(ground, 4);
        var own = await agency.Post(p => p with { Sponsor = agency.Organisations[1] });
        (await agency.Show(own, agency.Host)).Placement.Sponsor.ShouldBeNull();
        var lent = await agency.Post(p => p with { Form = PlacementForm.Corporate, Sponsor = agency.Organisations[0] });
        (await agency.Show(lent, agency.Host)).Placement.Sponsor.ShouldBeNull();
    }

    [Fact]
    public async Task No_one_speaks_for_a_sponsor_that_is_not_there_and_nothing_ends_without_saying_how()
    {
        var agency = await Agency.Of(ground, 4);
        await agency.Post();
        (await agency.Refused("update placements.placement set sponsor_contact = $2 where community_id = $1", agency.Host.Value)).ShouldBe(
            "a_sponsor_speaks_for_one"
        );
        (await agency.Refused("update placements.placement set ended_on = starts_on where community_id = $1")).ShouldBe(
            "placement_ended_somehow"
        );
        (await agency.Refused("update placements.placement set title_zh = null, title_en = null where community_id = $1")).ShouldBe(
            "placement_titled_in_a_language"
        );
    }

    [Fact]
    public async Task Of_two_who_want_to_speak_for_a_host_at_once_one_does_and_only_its_people()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post(p => p with { Sponsor = agency.Organisations[0] });
        (await agency.Bad<TakeContact, TakeContact.Input, Done>(agency.People[3], new(id))).ShouldBeOfType<PlacementErrors.NotOfThem>();
        var both = await Task.WhenAll(
            agency.People.Take(2).Select(p => Task.Run(() => agency.Do<TakeContact, TakeContact.Input, Done>(p, new(id))))
        );
        both.Count(b => !b.Failed).ShouldBe(1);
        both.Single(b => b.Failed).Errors.Single().ShouldBeOfType<PlacementErrors.HasContact>();
    }

    [Fact]
    public async Task The_fellow_does_not_speak_for_the_firm_that_pays_them()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post(p => p with { Form = PlacementForm.Corporate });
        var own = await agency.Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(
            agency.People[0],
            new(id, "我自己來。", agency.Organisations[0])
        );
        await agency.Good<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(id, own.Id));
        (await agency.Show(id, agency.People[0])).MayBeSponsor.ShouldBeFalse();
        (await agency.Bad<TakeContact, TakeContact.Input, Done>(agency.People[0], new(id))).ShouldBeOfType<PlacementErrors.NotOfThem>();
        await agency.Good<TakeContact, TakeContact.Input, Done>(agency.People[1], new(id));
    }

    [Fact]
    public async Task Before_it_starts_it_can_be_stopped_but_not_finished()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        await agency.Good<WriteHandover, WriteHandover.Input, Done>(agency.Host, new(id, "還沒開始。"));
        (await End(agency, id, PlacementEnding.Finished)).Errors.Single().ShouldBeOfType<PlacementErrors.NotStarted>();
        (await End(agency, id, PlacementEnding.Stopped)).Failed.ShouldBeFalse();
        (await agency.Told(agency.People[3])).ShouldContain("placements.told.ended");
    }

    [Fact]
    public async Task What_has_no_fellow_does_not_end_and_needs_no_handover()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        (await End(agency, id, PlacementEnding.Stopped)).Errors.Single().ShouldBeOfType<PlacementErrors.NoFellow>();
        (await agency.Bad<WriteHandover, WriteHandover.Input, Done>(agency.Host, new(id, "x"))).ShouldBeOfType<PlacementErrors.NoFellow>();
    }

    [Fact]
    public async Task An_end_is_for_the_three_and_can_be_taken_back_until_someone_says_what_stayed()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        (
            await agency.Bad<EndPlacement, EndPlacement.Input, Done>(agency.People[4], new(id, PlacementEnding.Stopped))
        ).ShouldBeOfType<PlacementErrors.OnlyForParties>();
        (await GoOn(agency, id, agency.Host)).Errors.Single().ShouldBeOfType<PlacementErrors.HasNotEnded>();
        (await End(agency, id, PlacementEnding.Stopped)).Failed.ShouldBeFalse();
        (await GoOn(agency, id, agency.People[4])).Errors.Single().ShouldBeOfType<PlacementErrors.OnlyForParties>();
        (await GoOn(agency, id, agency.People[3])).Failed.ShouldBeFalse();
        (await agency.Show(id, agency.Host)).Placement.EndedOn.ShouldBeNull();
        await End(agency, id, PlacementEnding.Stopped);
        await agency.Good<RecordPlacementLegacy, RecordPlacementLegacy.Input, Done>(agency.Host, new(id, "一份文件。"));
        (await GoOn(agency, id, agency.Host)).Failed.ShouldBeTrue("what stayed is told of what is over");
    }

    [Fact]
    public async Task Two_who_end_it_at_once_end_it_once()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        var both = await Task.WhenAll(
            new[] { agency.Host, agency.People[3] }.Select(p =>
                Task.Run(() => agency.Do<EndPlacement, EndPlacement.Input, Done>(p, new(id, PlacementEnding.Stopped)))
            )
        );
        both.Count(b => !b.Failed).ShouldBe(1);
        both.Single(b => b.Failed).Errors.Single().ShouldBeOfType<PlacementErrors.HasEnded>();
    }

    [Fact]
    public async Task What_stayed_is_said_after_the_end_alone()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        (
            await agency.Bad<RecordPlacementLegacy, RecordPlacementLegacy.Input, Done>(agency.Host, new(id, "x"))
        ).ShouldBeOfType<PlacementErrors.HasNotEnded>();
    }

    [Fact]
    public async Task After_a_year_no_one_is_asked_what_stayed_and_what_was_said_is_not_asked_again()
    {
        var agency = await Agency.Of(ground, 5);
        var (old, said) = (await agency.WithFellow(), await agency.WithFellow());
        foreach (var id in new[] { old, said })
            await End(agency, id, PlacementEnding.Stopped);
        await agency.Good<RecordPlacementLegacy, RecordPlacementLegacy.Input, Done>(agency.Host, new(said, "一份文件。"));
        ground.Time.Pass(TimeSpan.FromDays(89));
        await agency.Run<AskWhatStayed>();
        ground.Time.Pass(TimeSpan.FromDays(276));
        await agency.Run<AskWhatStayed>();
        (await agency.Told(agency.Host)).ShouldNotContain("placements.told.stayed");
    }

    [Fact]
    public async Task Visitors_find_what_is_public_and_no_one_by_name()
    {
        var agency = await Agency.Of(ground, 5);
        var (open, hidden) = (await agency.WithFellow(p => p with { Public = true }), await agency.Post());
        var list = await agency.Good<ListPlacements, Nothing, ListPlacements.Output>(null, new());
        list.Placements.Select(p => p.Id).ShouldBe([open]);
        (await agency.Bad<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(null, new(hidden))).ShouldBeOfType<NotFound>();
        var shown = await agency.Show(open, null);
        shown.People.ShouldBeEmpty();
        shown.Weeks.ShouldBeEmpty();
        shown.Rights.ShouldBe(new(false, false, false, false));
        shown.Version.ShouldBeNull();
    }

    [Fact]
    public async Task A_placement_of_another_community_is_not_found()
    {
        var (here, there) = (await Agency.Of(ground, 4), await Agency.Of(ground, 4));
        var id = await there.Post(p => p with { Public = true });
        (await here.Bad<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(here.Host, new(id))).ShouldBeOfType<NotFound>();
        (await Close(here, id)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task At_home_each_reads_what_waits_for_them()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        await agency.Stand(id, agency.People[3]);
        (await Home(agency.Host)).ShouldBe("placements.home.choose");
        (await agency.Waits(agency.Host)).ShouldBe([("placement-candidates", $"/placements/{id}")]);
        (await Home(agency.People[3])).ShouldBeNull();
        (await agency.Waits(agency.People[3])).ShouldBeEmpty();
        var other = await agency.WithFellow();
        await agency.Sql("update placements.placement set closed_at = now() where community_id = $1 and id = $2", id.Value);
        await agency.Agree(other);
        (await Home(agency.Host)).ShouldBe("placements.home.sign");
        (await Home(agency.People[3])).ShouldBe("placements.home.sign");
        (await agency.Waits(agency.People[3])).ShouldBe([("placement-agreement", $"/placements/{other}/agreement")]);
        (await agency.Bad<MyPlacementsAtHome, Nothing, MyPlacementsAtHome.Output>(agency.People[4], new())).ShouldBeOfType<NotFound>(
            "nothing is theirs"
        );

        async Task<string?> Home(PersonId who) =>
            (await agency.Good<MyPlacementsAtHome, Nothing, MyPlacementsAtHome.Output>(who, new())).Lines.Single().Waits;
    }

    [Fact] // before: Home alone named the log, and nothing the candidate whom the host had picked
    public async Task The_log_waits_until_the_end_of_its_week_and_a_picked_candidate_for_those_who_confirm()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        await agency.Good<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(id, candidate));
        (await List(agency.People[0], PlacementRights.Confirm)).Single().Kind.ShouldBe("placement-to-confirm");
        (await List(agency.People[0])).ShouldBeEmpty();
        await agency.Good<ConfirmCandidate, ConfirmCandidate.Input, Done>(
            agency.People[0],
            new(id, candidate, true),
            PlacementRights.Confirm
        );
        (await List(agency.People[3])).ShouldBeEmpty("it has not begun");
        agency.Pass(NodaTime.Duration.FromDays(14));
        var log = (await List(agency.People[3])).Single();
        log.Kind.ShouldBe("placement-week");
        log.Due!.Value.InZone(agency.Here.Zone)
            .LocalDateTime.ShouldBe(PlacementWeek.MondayOf(agency.Today).PlusDays(7).AtMidnight(), "the midnight after Sunday");
        await agency.Good<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, "2", "看了三個站"));
        (await List(agency.People[3])).ShouldBeEmpty();

        async Task<IReadOnlyList<WaitingItem>> List(PersonId who, params string[] also) =>
            (await agency.Good<ShowWaiting, Nothing, ShowWaiting.Output>(who, new(), also)).Items;
    }

    [Fact]
    public async Task Who_leaves_is_no_contact_and_no_candidate_and_what_runs_with_them_has_stopped()
    {
        var agency = await Agency.Of(ground, 5);
        var running = await agency.WithFellow();
        var open = await agency.Post();
        await agency.Stand(open, agency.People[3]);
        ground.Time.Pass(TimeSpan.FromDays(12));
        await Leave(agency, agency.People[3]);
        var over = (await agency.Show(running, agency.Host)).Placement;
        (over.Ending, over.EndedOn).ShouldBe((PlacementEnding.Stopped, agency.Today));
        (await agency.Show(open, agency.Host)).Candidates.Single().State.ShouldBe(CandidateState.Withdrawn);
        (await agency.Told(agency.Host)).ShouldContain("placements.told.fellow-left");
        await Leave(agency, agency.Host);
        (await agency.Show(open, agency.People[0])).Placement.HostContact.ShouldBeNull();
    }

    [Fact]
    public async Task Before_it_starts_the_place_of_a_fellow_who_leaves_is_free_again()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        await Leave(agency, agency.People[3]);
        var placement = (await agency.Show(id, agency.Host)).Placement;
        (placement.Fellow, placement.EndedOn).ShouldBe((null, null));
        await agency.Stand(id, agency.People[4]);
    }

    private async Task Leave(Agency agency, PersonId who)
    {
        await ground.InOrNot(
            agency.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(
                        new(who),
                        agency.Here.AsCaller(agency.People[4]) with
                        {
                            Permissions = new HashSet<string>(["people.manage"]),
                        },
                        default
                    )
        );
        await ground.In(
            agency.Here,
            s => ActivatorUtilities.CreateInstance<PlacementsOfLeaver>(s).React(new(who, PersonState.Alumni, StepKind.Left), default)
        );
    }

    private static Task<Outcome<Done>> Close(Agency agency, PlacementId id, PersonId? who = null) =>
        agency.Do<ClosePlacement, ClosePlacement.Input, Done>(who ?? agency.Host, new(id));

    private static Task<Outcome<Done>> Reopen(Agency agency, PlacementId id) =>
        agency.Do<ReopenPlacement, ReopenPlacement.Input, Done>(agency.Host, new(id));

    private static Task<Outcome<Done>> End(Agency agency, PlacementId id, PlacementEnding ending) =>
        agency.Do<EndPlacement, EndPlacement.Input, Done>(agency.Host, new(id, ending));

    private static Task<Outcome<Done>> GoOn(Agency agency, PlacementId id, PersonId who) =>
        agency.Do<ContinuePlacement, ContinuePlacement.Input, Done>(who, new(id));

    private static Task<Outcome<Done>> Change(
        Agency agency,
        PlacementId id,
        PersonId who,
        Func<ChangePlacement.Input, ChangePlacement.Input>? with = null
    )
    {
        var input = new ChangePlacement.Input(id)
        {
            Title = new("開放資料駐點", "Open data fellow"),
            About = "把水位與雨量資料整理好。",
            StartsOn = agency.Today.PlusDays(10),
            EndsOn = agency.Today.PlusDays(200),
            Days = "3",
            ApplyUntil = agency.Today.PlusDays(5),
        };
        return agency.Do<ChangePlacement, ChangePlacement.Input, Done>(who, with?.Invoke(input) ?? input);
    }
}
