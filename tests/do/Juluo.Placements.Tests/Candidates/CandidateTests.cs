using Npgsql;

namespace Juluo.Placements.Tests;

/// <summary>
/// People who may apply for a placement, people who decide, and what each of them sees. Seen to fail with the guards of the slices and the index candidate_once taken out together, all but the signed
/// agreement.
/// </summary>
public sealed class CandidateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_person_stands_once_however_often_they_press()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        var pressed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Stand(agency, id, agency.People[3]))));
        pressed.Count(p => !p.Failed).ShouldBe(1);
        pressed.Where(p => p.Failed).ShouldAllBe(p => p.Errors[0] is CandidateErrors.ThereAlready);
        (
            await agency.Refused(
                """
                insert into placements.placement_candidate (community_id, id, placement_id, person_id, sentence, state, since)
                select community_id, gen_random_uuid(), placement_id, person_id, 'x', 'standing', now() from placements.placement_candidate where community_id = $1
                """
            )
        ).ShouldBe("candidate_once");
    }

    [Fact]
    public async Task Who_withdrew_or_was_declined_can_stand_again_and_the_old_answer_cannot_be_revived_beside()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        var first = await agency.Stand(id, agency.People[3]);
        await agency.Good<DeclineCandidate, DeclineCandidate.Input, Done>(agency.Host, new(id, first));
        (await Stand(agency, id, agency.People[3])).Failed.ShouldBeFalse();
        (
            await agency.Bad<ReconsiderCandidate, ReconsiderCandidate.Input, Done>(agency.Host, new(id, first))
        ).ShouldBeOfType<CandidateErrors.ThereAlready>();
    }

    [Fact]
    public async Task No_one_stands_after_the_last_day_nor_for_what_is_off_the_list_nor_once_a_fellow_is_there()
    {
        var agency = await Agency.Of(ground, 5);
        var closed = await agency.Post();
        await agency.Good<ClosePlacement, ClosePlacement.Input, Done>(agency.Host, new(closed));
        (await Stand(agency, closed, agency.People[4])).Errors.Single().ShouldBeOfType<CandidateErrors.NotOpen>();
        (await Stand(agency, await agency.WithFellow(), agency.People[4])).Errors.Single().ShouldBeOfType<CandidateErrors.NotOpen>();
        var open = await agency.Post();
        ground.Time.Pass(TimeSpan.FromDays(5));
        (await Stand(agency, open, agency.People[3])).Failed.ShouldBeFalse("the last day counts");
        ground.Time.Pass(TimeSpan.FromDays(1));
        (await Stand(agency, open, agency.People[4])).Errors.Single().ShouldBeOfType<CandidateErrors.NotOpen>();
    }

    [Fact]
    public async Task The_host_does_not_stand_for_their_own_place_and_in_the_form_of_the_community_each_stands_for_themselves()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        (await Stand(agency, id, agency.Host)).Errors.Single().ShouldBeOfType<CandidateErrors.HostsThemselves>();
        (
            await agency.Bad<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(
                agency.People[3],
                new(id, "她最適合。", Person: agency.People[4])
            )
        ).ShouldBeOfType<CandidateErrors.OnlyThemselves>();
    }

    [Fact] // before: who came to speak for the host chose themselves
    public async Task A_candidate_who_comes_to_speak_for_the_host_cannot_choose_themselves()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post(p => p with { Form = PlacementForm.Corporate });
        var studio = agency.Organisations[0];
        var own = await agency.Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(
            agency.People[0],
            new(id, "我自己來。", studio)
        );
        await agency.Sql(
            "update placements.placement set host_contact = $3 where community_id = $1 and id = $2",
            id.Value,
            agency.People[0].Value
        );
        (
            await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(agency.People[0], new(id, own.Id))
        ).ShouldBeOfType<CandidateErrors.HostsThemselves>();
        (await agency.Show(id, agency.People[0])).Placement.Fellow.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_host_picks_declines_and_reconsiders()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        foreach (var who in new[] { agency.People[3], agency.People[4], agency.People[0] })
        {
            (
                await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(who, new(id, candidate))
            ).ShouldBeOfType<PlacementErrors.OnlyForHost>();
            (
                await agency.Bad<DeclineCandidate, DeclineCandidate.Input, Done>(who, new(id, candidate))
            ).ShouldBeOfType<PlacementErrors.OnlyForHost>();
            (
                await agency.Bad<ReconsiderCandidate, ReconsiderCandidate.Input, Done>(who, new(id, candidate))
            ).ShouldBeOfType<PlacementErrors.OnlyForHost>();
        }

        (
            await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(agency.People[0], new(id, candidate), PlacementRights.Confirm)
        ).ShouldBeOfType<PlacementErrors.OnlyForHost>("who confirms does not choose while the host has a contact");
    }

    [Fact]
    public async Task Who_confirms_steps_in_where_the_host_has_no_contact()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        await agency.Sql("update placements.placement set host_contact = null where community_id = $1");
        await agency.Good<ChooseCandidate, ChooseCandidate.Input, Done>(agency.People[0], new(id, candidate), PlacementRights.Confirm);
        (
            await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(agency.People[4], new(id, candidate))
        ).ShouldBeOfType<PlacementErrors.OnlyForHost>();
    }

    [Fact]
    public async Task The_community_gives_a_choice_back_and_the_host_can_pick_another()
    {
        var agency = await Agency.Of(ground, 6);
        var id = await agency.Post();
        var (one, other) = (await agency.Stand(id, agency.People[3]), await agency.Stand(id, agency.People[4]));
        await agency.Good<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(id, one));
        await agency.Good<ConfirmCandidate, ConfirmCandidate.Input, Done>(agency.People[0], new(id, one, false), PlacementRights.Confirm);
        (await agency.Told(agency.Host)).ShouldContain("placements.told.given-back");
        (await agency.Told(agency.People[3])).ShouldBeEmpty("not chosen, not declined");
        await agency.Good<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(id, other));
        (
            await agency.Bad<ConfirmCandidate, ConfirmCandidate.Input, Done>(agency.People[0], new(id, one, true), PlacementRights.Confirm)
        ).ShouldBeOfType<CandidateErrors.AnotherState>("the other was picked");
    }

    [Theory]
    [InlineData(CandidateState.Asked, false, false, false, true)]
    [InlineData(CandidateState.Standing, true, true, false, true)]
    [InlineData(CandidateState.Picked, false, false, true, true)]
    [InlineData(CandidateState.Chosen, false, false, true, false)]
    [InlineData(CandidateState.Declined, false, false, true, false)]
    [InlineData(CandidateState.Withdrawn, false, false, false, false)]
    public async Task From_each_state_only_some_steps_lead_on(
        CandidateState state,
        bool choose,
        bool decline,
        bool reconsider,
        bool withdraw
    )
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        (await Tried<ChooseCandidate, ChooseCandidate.Input>(agency.Host, new(id, candidate))).ShouldBe(choose);
        (await Tried<DeclineCandidate, DeclineCandidate.Input>(agency.Host, new(id, candidate))).ShouldBe(decline);
        (await Tried<ReconsiderCandidate, ReconsiderCandidate.Input>(agency.Host, new(id, candidate))).ShouldBe(reconsider);
        (await Tried<WithdrawCandidate, WithdrawCandidate.Input>(agency.People[3], new(id, candidate))).ShouldBe(withdraw);

        async Task<bool> Tried<TSlice, TInput>(PersonId who, TInput input)
            where TSlice : Slice<TInput, Done>
            where TInput : notnull
        {
            await agency.Sql("update placements.placement_candidate set state = $2 where community_id = $1", EnumWord.Of(state));
            var outcome = await agency.Do<TSlice, TInput, Done>(who, input);
            if (outcome.Failed)
                outcome.Errors.Single().ShouldBeOfType<CandidateErrors.AnotherState>();
            return !outcome.Failed;
        }
    }

    [Fact]
    public async Task A_signed_agreement_binds_the_host_to_their_choice()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        var version = await agency.Agree(id);
        (await agency.Sign(id, agency.People[3], version)).Failed.ShouldBeFalse();
        var chosen = (await agency.Show(id, agency.Host)).Candidates.Single().Id;
        (
            await agency.Bad<ReconsiderCandidate, ReconsiderCandidate.Input, Done>(agency.Host, new(id, chosen))
        ).ShouldBeOfType<CandidateErrors.HasSigned>();
    }

    [Fact]
    public async Task Candidates_are_seen_by_the_host_and_who_confirms_and_each_sees_themselves()
    {
        var agency = await Agency.Of(ground, 6);
        var id = await agency.Post(p => p with { Public = true });
        await agency.Stand(id, agency.People[3]);
        await agency.Stand(id, agency.People[4]);
        (await agency.Show(id, agency.Host)).Candidates.Count.ShouldBe(2);
        (await Seen(agency.People[0], PlacementRights.Confirm)).Count.ShouldBe(2);
        (await Seen(agency.People[3])).Select(c => c.Person).ShouldBe([agency.People[3]]);
        (await Seen(agency.People[5])).ShouldBeEmpty();
        (await Seen(null)).ShouldBeEmpty();

        async Task<IReadOnlyList<PlacementCandidate>> Seen(PersonId? who, params string[] may) =>
            (await agency.Good<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(who, new(id), may)).Candidates;
    }

    [Fact]
    public async Task A_colleague_who_was_put_forward_answers_and_no_one_for_them()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post(p => p with { Form = PlacementForm.Corporate });
        var asked = (
            await agency.Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(
                agency.People[0],
                new(id, "她畫地圖。", agency.Organisations[0], agency.People[1])
            )
        ).Id;
        foreach (var who in new[] { agency.People[0], agency.Host, agency.People[3] })
            (await agency.Bad<AnswerCandidacy, AnswerCandidacy.Input, Done>(who, new(id, asked, true))).ShouldBeOfType<NotFound>();
        await agency.Good<AnswerCandidacy, AnswerCandidacy.Input, Done>(agency.People[1], new(id, asked, false));
        (
            await agency.Bad<AnswerCandidacy, AnswerCandidacy.Input, Done>(agency.People[1], new(id, asked, true))
        ).ShouldBeOfType<CandidateErrors.AnotherState>("a no stays a no");
        (await agency.Told(agency.Host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_put_a_colleague_forward_may_take_them_back_and_strangers_may_not()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post(p => p with { Form = PlacementForm.Corporate });
        var asked = (
            await agency.Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(
                agency.People[0],
                new(id, "她畫地圖。", agency.Organisations[0], agency.People[1])
            )
        ).Id;
        foreach (var who in new[] { agency.Host, agency.People[3] })
            (await agency.Bad<WithdrawCandidate, WithdrawCandidate.Input, Done>(who, new(id, asked))).ShouldBeOfType<NotFound>();
        await agency.Good<WithdrawCandidate, WithdrawCandidate.Input, Done>(agency.People[0], new(id, asked));
        (await agency.Show(id, agency.Host)).Candidates.Single().State.ShouldBe(CandidateState.Withdrawn);
    }

    [Fact]
    public async Task A_withdrawal_takes_the_news_to_the_host_back()
    {
        var agency = await Agency.Of(ground, 4);
        var id = await agency.Post();
        var candidate = await agency.Stand(id, agency.People[3]);
        (await agency.Told(agency.Host)).ShouldBe(["placements.told.candidate"]);
        await agency.Good<WithdrawCandidate, WithdrawCandidate.Input, Done>(agency.People[3], new(id, candidate));
        (await agency.Told(agency.Host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_candidate_of_another_placement_is_not_found_under_this_one()
    {
        var agency = await Agency.Of(ground, 4);
        var (one, other) = (await agency.Post(), await agency.Post());
        var candidate = await agency.Stand(one, agency.People[3]);
        (await agency.Bad<ChooseCandidate, ChooseCandidate.Input, Done>(agency.Host, new(other, candidate))).ShouldBeOfType<NotFound>();
        (
            await agency.Bad<WithdrawCandidate, WithdrawCandidate.Input, Done>(agency.People[3], new(other, candidate))
        ).ShouldBeOfType<NotFound>();
    }

    private static Task<Outcome<Created<PlacementCandidateId>>> Stand(Agency agency, PlacementId id, PersonId who) =>
        agency.Do<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(who, new(id, "我做過水位站。"));
}
