using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Juluo.Residencies.Tests;

/// <summary>From the form to the signature: notifications, allowed transitions, and the database's guarantees.</summary>
public sealed class ApplicationTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Somebody_applies_is_offered_a_plan_signs_and_owes_the_deposit()
    {
        var house = await House.Of(ground);
        var (boss, guest) = (house.People[0], house.People[1]);
        var plan = await house.Plan("4000", rooms: 6);
        var residency = await house.Residency(plan);
        var id = await house.Applied(guest, residency);
        (await Told(house, guest)).ShouldBe(["residencies.told.application.sent"]);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        // A person who signs gets what they were offered, whatever the plan costs by then.
        await house.Good<RenewTerms, RenewTerms.Input, RenewTerms.Output>(boss, new(plan) { Amount = "9000" });
        (await house.Sign(guest, id, "王小明")).Errors.Single().ShouldBe(new AgreementErrors.NotYourName("住民02")); // seen to fail: anyone's name was accepted
        (await house.Sign(guest, id, " 住民０２ ")).Errors.ShouldBeEmpty();

        var mine = await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(guest, new(id));
        mine.Application.State.ShouldBe(ApplicationState.Accepted);
        mine.Offer!.Signature!.Name.ShouldBe("住民０２");
        mine.Offer.Signature.Hash.ShouldBe(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Residing.Agreement)))
        );
        mine.Deposit!.Owed.ShouldBe(new Money(600_000, "TWD"));
        mine.Deposit.Held.Minor.ShouldBe(0);
        var subscription = (await house.Good<ShowMyPlan, Nothing, ShowMyPlan.Output>(guest, new())).Subscriptions.Single();
        (subscription.Id, subscription.Amount.Minor).ShouldBe((mine.Offer.Signature.Subscription!.Value, 400_000));
        (await Told(house, guest)).ShouldBe([
            "residencies.told.application.offered",
            "residencies.told.application.sent",
            "residencies.told.application.signed",
        ]);
        (await house.Sign(guest, id)).Errors.Single().ShouldBe(new ApplicationErrors.SignedAlready());
    }

    [Fact] // seen to fail with the constraint no_more_than_the_places dropped: 32 offered instead of 3
    public async Task There_are_never_more_offered_than_places()
    {
        var house = await House.Of(ground, 33);
        var residency = await house.Residency(await house.Plan("4000"), places: 3);
        var ids = new List<ApplicationId>();
        foreach (var who in house.People.Skip(1))
            ids.Add(await house.Applied(who, residency));
        var tries = await Task.WhenAll(ids.Select(id => house.Offer(id)));
        tries.Count(t => !t.Failed).ShouldBe(3);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is ApplicationErrors.Full);
        (await Taken(house, residency)).ShouldBe(3);

        // A person who declines the place frees it for another; the number of places cannot be less than those taken.
        var place = Array.FindIndex(tries, t => !t.Failed);
        await house.Good<WithdrawApplication, WithdrawApplication.Input, Done>(house.People[place + 1], new(ids[place]));
        (await Taken(house, residency)).ShouldBe(2);
        (await house.Do<ChangeResidency, ChangeResidency.Input, Done>(house.People[0], new(residency) { Name = new("少"), Places = 1 }))
            .Errors.Single()
            .ShouldBe(new ResidencyErrors.PlacesTaken());
    }

    [Fact] // seen to fail with the key signed_once dropped: others are refused by what comes after, and not because it is signed
    public async Task An_offer_is_signed_once()
    {
        var house = await House.Of(ground);
        var id = await house.Applied(house.People[1], await house.Residency(await house.Plan("4000")));
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        var tries = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => house.Sign(house.People[1], id)));
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is ApplicationErrors.SignedAlready);
        (await house.In(w => new DepositStore(w, house.Clock()).Of(house.People[1], default))).Count.ShouldBe(1);
    }

    [Fact] // seen to fail with no_two_claims comparing the bookings too: both have the room
    public async Task A_room_that_two_were_offered_is_let_to_one()
    {
        var house = await House.Of(ground, 3);
        var room = await house.Add(ResourceKind.Residency);
        await house.Sql(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) values ($1, gen_random_uuid(), $2, 'member', 'night', 80000)",
            room.Value
        );
        var residency = await house.Residency();
        var (first, last) = (house.Today.PlusDays(3), house.Today.PlusDays(6));
        var with = new OfferResidency.Input(default, Room: room, From: first, Until: last, GoodUntil: house.Today);
        var ids = new List<ApplicationId>();
        foreach (var who in house.People.Skip(1))
        {
            ids.Add(await house.Applied(who, residency));
            (await house.Offer(ids[^1], with)).Errors.ShouldBeEmpty();
        }

        // A price that changes after the offer changes nothing for the person who has it.
        await house.Sql("update plans.price set amount = 99000 where community_id = $1");
        var tries = await Task.WhenAll(ids.Select((id, i) => house.Sign(house.People[i + 1], id)));
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.Single(t => t.Failed).Errors.Single().ShouldBe(new ApplicationErrors.RoomTaken());
        var lost = Array.FindIndex(tries, t => t.Failed);
        (await house.StateOf(house.People[lost + 1], ids[lost])).ShouldBe(ApplicationState.Offered);
        (
            await ground.Database.Ask<string>(
                "select b.state || ' ' || q.amount from bookings.booking b join bookings.quote q on q.booking_id = b.id where b.community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("confirmed 240000");

        // It can be let again from the day of leaving on, and not before.
        var third = await house.Applied(house.People[0], residency);
        (await house.Offer(third, with with { From = last.PlusDays(-1), Until = last.PlusDays(2) }))
            .Errors.Single()
            .ShouldBe(new ApplicationErrors.RoomTaken());
        (await house.Offer(third, with with { From = last, Until = last.PlusDays(2) })).Errors.ShouldBeEmpty();
    }

    [Fact] // seen to fail with the price that was seen passed over: the other was offered
    public async Task What_a_room_costs_is_seen_before_it_is_offered_and_is_what_is_signed()
    {
        var house = await House.Of(ground);
        var (boss, guest) = (house.People[0], house.People[1]);
        var room = await house.Add(ResourceKind.Residency);
        await house.Sql(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) values ($1, gen_random_uuid(), $2, 'member', 'night', 80000)",
            room.Value
        );
        var id = await house.Applied(guest, await house.Residency());
        var asked = new ShowApplication.Input(id, room, house.Today.PlusDays(3), house.Today.PlusDays(6));
        var seen = (await Look(asked)).Quote!;
        seen.Total.ShouldBe(new Money(240_000, "TWD"));
        (await Look(new(id))).Quote.ShouldBeNull();
        (await Look(asked with { Until = asked.From })).Wrong.Single().ShouldBe(new ApplicationErrors.EndsBeforeItBegins());
        // Reviewers do not see prices.
        (
            await house.Good<ShowApplication, ShowApplication.Input, ShowApplication.Output>(boss, asked, ResidenciesModule.Review)
        ).Quote.ShouldBeNull();

        await house.Sql("update plans.price set amount = 90000 where community_id = $1");
        var offer = new OfferResidency.Input(
            id,
            Room: room,
            From: asked.From,
            Until: asked.Until,
            GoodUntil: house.Today,
            Price: seen.Total.Minor
        );
        (await house.Offer(id, offer)).Errors.Single().ShouldBe(new PriceErrors.PriceChanged(new(270_000, "TWD")));
        var now = (await Look(asked)).Quote!.Total;
        (await house.Offer(id, offer with { Price = now.Minor })).Errors.ShouldBeEmpty();
        (await house.Sign(guest, id)).Errors.ShouldBeEmpty();
        (
            await ground.Database.Ask<long>(
                "select q.amount from bookings.booking b join bookings.quote q on q.booking_id = b.id where b.community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe(now.Minor);

        Task<ShowApplication.Output> Look(ShowApplication.Input input) =>
            house.Good<ShowApplication, ShowApplication.Input, ShowApplication.Output>(
                boss,
                input,
                ResidenciesModule.Review,
                ResidenciesModule.Admit
            );
    }

    [Fact]
    public async Task What_is_sent_stays_as_it_was_sent_and_who_applies_again_finds_their_answers()
    {
        var house = await House.Of(ground, 3);
        var (guest, other) = (house.People[1], house.People[2]);
        var residency = await house.Residency(await house.Plan("4000"));
        var id = await house.Begin(guest, residency);
        (await house.Begin(guest, residency)).ShouldBe(id);
        (await house.Send(guest, id)).Errors.Single().ShouldBeOfType<FaultError>().Fault.ShouldBeOfType<AnswerFaults.Needed>();
        (await house.Answer(other, id, "x")).Errors.Single().ShouldBe(new NotFound());
        (await house.Answer(guest, id, "一")).Errors.ShouldBeEmpty();
        (await house.Answer(guest, id, "二")).Errors.ShouldBeEmpty();
        // No one else can read an unsent application.
        (await Read(house, id))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await house.Send(guest, id)).Errors.ShouldBeEmpty();
        (await house.Answer(guest, id, "三")).Errors.Single().ShouldBe(new SubmissionErrors.SentAlready());
        await house.Good<MarkApplication, MarkApplication.Input, Done>(other, new(id, ReviewMark.Yes, "好"), ResidenciesModule.Review);
        var read = (await Read(house, id)).Value;
        Said(read).ShouldBe("二");
        (read.Application.State, read.Reviews.Single().Mark).ShouldBe((ApplicationState.InReview, ReviewMark.Yes));
        // The applicant sees who looked.
        (
            await ground.Database.Ask<Guid>(
                "select looker_id from postgres.look where community_id = $1 and subject_id = $2 and what = 'form-answers'",
                house.Here.Id.Value,
                guest.Value
            )
        ).ShouldBe(house.People[0].Value);

        await house.Good<WithdrawApplication, WithdrawApplication.Input, Done>(guest, new(id));
        var again = await house.Begin(guest, residency);
        again.ShouldNotBe(id);
        var draft = await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(guest, new(again));
        draft.Answers!.Pages.Single().Answers.Single().Answer.ShouldBe(new SaidText("二"));
        (await house.SubmissionOf(again)).ShouldNotBe(await house.SubmissionOf(id));
        // A withdrawn draft leaves its input to the next.
        (await house.Answer(guest, again, "四")).Errors.ShouldBeEmpty();
        var left = await house.SubmissionOf(again);
        await house.Good<WithdrawApplication, WithdrawApplication.Input, Done>(guest, new(again));
        (await house.SubmissionOf(await house.Begin(guest, residency))).ShouldBe(left);
    }

    [Fact]
    public async Task Where_nothing_is_asked_an_application_is_sent_as_it_is()
    {
        var house = await House.Of(ground, 3);
        var guest = house.People[1];
        var asks = await house.Residency(await house.Plan("4000"));
        var form = (await house.In(w => new ResidencyStore(w, house.Clock()).Find(asks, default)))!.Form!.Value;
        (await house.Do<AddResidencyForm, AddResidencyForm.Input, Created<FormId>>(house.People[0], new(asks)))
            .Errors.Single()
            .ShouldBe(new ResidencyErrors.HasForm());
        var early = await house.Begin(house.People[2], asks);
        // Closed in the builder, the form accepts no new submissions; those already begun can be completed.
        await house.Good<RetireForm, RetireForm.Input, Done>(house.People[0], new(form));
        (await Send(house.People[2], early)).Errors.Single().ShouldBe(new ApplicationErrors.QuestionsFirst());
        (await house.Answer(house.People[2], early, "早")).Errors.ShouldBeEmpty();
        (await house.Send(house.People[2], early)).Errors.ShouldBeEmpty();
        var id = await house.Begin(guest, asks);
        (await Send(house.People[2], id)).Errors.Single().ShouldBe(new NotFound());
        (await Send(guest, id)).Errors.ShouldBeEmpty();
        (await Send(guest, id)).Errors.Single().ShouldBe(new ApplicationErrors.ElsewhereMeanwhile());
        (await Read(house, id)).Value.Answers.ShouldBeNull();
        (await Read(house, early)).Value.Answers.ShouldNotBeNull();
        (await Told(house, guest)).ShouldBe(["residencies.told.application.sent"]);

        Task<Outcome<Done>> Send(PersonId who, ApplicationId one) => house.Do<SendApplication, SendApplication.Input, Done>(who, new(one));
    }

    [Fact] // seen to fail without the draft held: two submissions, of which one could not be sent
    public async Task Of_many_clicks_one_begins_the_answers()
    {
        var house = await House.Of(ground);
        var guest = house.People[1];
        var residency = await house.Residency(await house.Plan("4000"));
        await All();
        for (var times = 0; times < 8; times++)
        {
            // The answers of a draft are deleted, like those of one that was abandoned.
            await house.Sql("delete from forms.submission where community_id = $1");
            (await All()).ShouldAllBe(b => !b.Failed);
            (
                await ground.Database.Ask<long>("select count(*) from forms.submission where community_id = $1", house.Here.Id.Value)
            ).ShouldBe(1);
        }

        Task<Outcome<BeginApplication.Output>[]> All() =>
            Task.WhenAll(
                Enumerable
                    .Range(0, 16)
                    .Select(_ => house.Do<BeginApplication, BeginApplication.Input, BeginApplication.Output>(guest, new(residency)))
            );
    }

    [Fact] // seen to fail with the constraint one_application_of_a_submission dropped
    public async Task Answers_are_those_of_one_application()
    {
        var house = await House.Of(ground, 3);
        var residency = await house.Residency(await house.Plan("4000"));
        var sent = await house.SubmissionOf(await house.Applied(house.People[1], residency));
        await house.Begin(house.People[2], residency);
        (
            await Should.ThrowAsync<PostgresException>(() =>
                house.Sql("update residencies.application set submission_id = $2 where community_id = $1 and state = 'draft'", sent.Value)
            )
        ).ConstraintName.ShouldBe("one_application_of_a_submission");
    }

    [Fact]
    public async Task Of_many_clicks_one_sends_the_application_and_its_answers()
    {
        var house = await House.Of(ground);
        var guest = house.People[1];
        var id = await house.Begin(guest, await house.Residency(await house.Plan("4000")));
        (await house.Answer(guest, id, "一次")).Errors.ShouldBeEmpty();
        var tries = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => house.Send(guest, id)));
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is SubmissionErrors.SentAlready);
        (await Told(house, guest)).ShouldBe(["residencies.told.application.sent"]);
    }

    [Fact] // seen to fail: any name signed
    public async Task Somebody_with_a_name_in_two_scripts_signs_with_either_and_reads_which()
    {
        var house = await House.Of(ground);
        var guest = house.People[1];
        await house.Sql("update people.person set latin_name = 'Ming Wang' where community_id = $1 and id = $2", guest.Value);
        var id = await house.Applied(guest, await house.Residency(await house.Plan("4000")));
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        var shown = await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(guest, new(id));
        shown.Names.ShouldBe(["住民02", "Ming Wang"]);
        shown.Offer!.Agreement.Language.ShouldBe(Languages.Chinese);
        (await house.Sign(guest, id, "Ming")).Errors.Single().ShouldBe(new AgreementErrors.NotYourName("住民02 / Ming Wang"));
        (await house.Sign(guest, id, "ＭＩＮＧ  wang")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_began_with_an_older_version_finishes_it_and_it_is_read_as_it_was_asked()
    {
        var house = await House.Of(ground, 3);
        var (early, late) = (house.People[1], house.People[2]);
        var residency = await house.Residency(await house.Plan("4000"));
        var first = await house.Begin(early, residency);
        await house.Ask(
            residency,
            Residing.Questions.Replace("為什麼想來？, en: \"Why?\"", "要做什麼？, en: What?", StringComparison.Ordinal)
        );
        var second = await house.Applied(late, residency);
        (await house.Answer(early, first, "早先的問題")).Errors.ShouldBeEmpty();
        (await house.Send(early, first)).Errors.ShouldBeEmpty();
        (await Asked(first)).ShouldBe("為什麼想來？");
        (await Asked(second)).ShouldBe("要做什麼？");

        async Task<string> Asked(ApplicationId id) => (await Read(house, id)).Value.Answers!.Pages.Single().Answers.Single().Label;
    }

    [Fact]
    public async Task Documents_that_come_later_are_told_to_reviewers_once_a_day_while_the_application_waits()
    {
        var house = await House.Of(ground, 3);
        var (boss, guest) = (house.People[0], house.People[1]);
        var id = await house.Applied(guest, await house.Residency(await house.Plan("4000")));
        var role = Guid.CreateVersion7();
        await house.Sql(
            "insert into people.role (community_id, id, name_zh, name_en, permissions) values ($1, $2, '審閱', 'Review', '{residencies.review}')",
            role
        );
        await house.Sql(
            "insert into people.role_grant (community_id, id, person_id, role_id, since) values ($1, gen_random_uuid(), $2, $3, '2026-01-05')",
            boss.Value,
            role
        );
        var sent = new DocumentsSent(await house.SubmissionOf(id), default, "residencies", null, null);
        await Came(sent with { Owner = "casework" });
        (await Told()).ShouldBe(0);
        await Came(sent);
        await Came(sent);
        (await Told()).ShouldBe(1);

        Task Came(DocumentsSent fact) =>
            ground.In(house.Here, s => ActivatorUtilities.CreateInstance<NotifyOfDocuments>(s).React(fact, default));

        Task<long> Told() =>
            ground.Database.Ask<long>(
                "select count(*) from delivery.notification where community_id = $1 and sentence = 'residencies.told.applications.documents'",
                house.Here.Id.Value
            );
    }

    [Fact]
    public async Task A_residency_that_was_closed_meanwhile_takes_no_answers_and_a_retired_plan_is_not_signed_for()
    {
        var house = await House.Of(ground, 3);
        var (boss, guest) = (house.People[0], house.People[1]);
        var plan = await house.Plan("4000");
        var residency = await house.Residency(plan);
        var id = await house.Applied(guest, residency);
        var late = await house.Begin(house.People[2], residency);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        await house.Good<CloseResidency, CloseResidency.Input, Done>(boss, new(residency));
        (await house.Answer(house.People[2], late, "x")).Errors.ShouldBeEmpty();
        (await house.Send(house.People[2], late)).Errors.Single().ShouldBe(new ApplicationErrors.Closed());
        (await house.StateOf(house.People[2], late)).ShouldBe(ApplicationState.Draft);
        (await house.Answer(house.People[2], late, "y")).Errors.ShouldBeEmpty("it was not sent");
        (await house.Do<BeginApplication, BeginApplication.Input, BeginApplication.Output>(boss, new(residency)))
            .Errors.Single()
            .ShouldBe(new ApplicationErrors.Closed());
        await house.Good<RetirePlan, RetirePlan.Input, Done>(boss, new(plan));
        (await house.Sign(guest, id)).Errors.Single().ShouldBe(new ApplicationErrors.PlanRetired());
        (await house.StateOf(guest, id)).ShouldBe(ApplicationState.Offered);
        await house.Good<RestorePlan, RetirePlan.Input, Done>(boss, new(plan));
        (await house.Sign(guest, id, "")).Errors.Single().ShouldBe(new Missing("name"));
        (await house.Sign(guest, id)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_declined_with_a_reason_that_the_applicant_reads_and_an_offer_can_be_taken_back_by_it()
    {
        var house = await House.Of(ground);
        var (boss, guest) = (house.People[0], house.People[1]);
        var residency = await house.Residency(await house.Plan("4000"), places: 1);
        var id = await house.Applied(guest, residency);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        (await Decline(house, id, " ")).Errors.Single().ShouldBe(new ApplicationErrors.NoReason());
        (await Decline(house, id, "屋頂漏水。")).Errors.ShouldBeEmpty();
        (
            await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(guest, new(id))
        ).Application.Reason.ShouldBe("屋頂漏水。");
        (await Taken(house, residency)).ShouldBe(0);
        (await Decline(house, id, "again")).Errors.Single().ShouldBe(new ApplicationErrors.ElsewhereMeanwhile());
        (await house.Sign(guest, id)).Errors.Single().ShouldBe(new ApplicationErrors.ElsewhereMeanwhile());
        // They may apply again.
        (await house.Begin(guest, residency)).ShouldNotBe(id);
    }

    [Fact] // seen to fail with the triggers steps, stays (of offers and agreements) and hash dropped
    public async Task What_was_offered_and_signed_is_not_written_over_and_nothing_goes_back()
    {
        var house = await House.Of(ground);
        var id = await house.Applied(house.People[1], await house.Residency(await house.Plan("4000")));
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        (await house.Sign(house.People[1], id)).Errors.ShouldBeEmpty();
        foreach (
            var (sql, guarantee) in new[]
            {
                ("update residencies.application set state = 'offered' where community_id = $1", "no_such_step"),
                ("update residencies.application_offer set deposit = 0 where community_id = $1", "line_stays"),
                ("update residencies.residency_agreement set text = 'other' where community_id = $1", "line_stays"),
                ("update residencies.application_signature set name = 'other' where community_id = $1", "signature_stays"),
                ("update residencies.application_signature set subscription_id = null where community_id = $1", "signature_stays"),
            }
        )
            (await Should.ThrowAsync<PostgresException>(() => house.Sql(sql))).ConstraintName.ShouldBe(guarantee, sql);
        foreach (
            var sql in (string[])
                [
                    "delete from residencies.application_signature where community_id = $1",
                    "update residencies.residency set taken = 0 where community_id = $1",
                ]
        )
            (await Should.ThrowAsync<PostgresException>(() => house.Sql(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_new_version_of_the_agreement_leaves_what_was_offered()
    {
        var house = await House.Of(ground);
        var residency = await house.Residency(await house.Plan("4000"));
        var id = await house.Applied(house.People[1], residency);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        (
            await house.Good<WriteResidencyAgreement, WriteResidencyAgreement.Input, WriteResidencyAgreement.Output>(
                house.People[0],
                new(residency, "Another\r\nagreement", Languages.English)
            )
        ).Number.ShouldBe(2);
        (await house.Sign(house.People[1], id)).Errors.ShouldBeEmpty();
        var signed = await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(house.People[1], new(id));
        (signed.Offer!.Signature!.Agreement, signed.Offer.Agreement.Text).ShouldBe((1, Residing.Agreement));
        var versions = await house.Good<ShowResidencySettings, ShowResidencySettings.Input, ShowResidencySettings.Output>(
            house.People[0],
            new(residency)
        );
        versions.Agreements.Select(a => a.Language).ShouldBe([Languages.English, Languages.Chinese]);
    }

    private static string? Said(ShowApplication.Output read) => (read.Answers?.Pages.Single().Answers.Single().Answer as SaidText)?.Text;

    private static Task<Outcome<ShowApplication.Output>> Read(House house, ApplicationId id) =>
        house.Do<ShowApplication, ShowApplication.Input, ShowApplication.Output>(house.People[0], new(id), ResidenciesModule.Review);

    private static Task<Outcome<Done>> Decline(House house, ApplicationId id, string reason) =>
        house.Do<DeclineApplication, DeclineApplication.Input, Done>(house.People[0], new(id, reason), ResidenciesModule.Admit);

    private static async Task<int> Taken(House house, ResidencyId id) =>
        (await house.In(w => new ResidencyStore(w, house.Clock()).Find(id, default)))!.Taken;

    private async Task<string[]> Told(House house, PersonId whom) =>
        await ground.Database.Ask<string[]>(
            "select array_agg(sentence order by sentence) from delivery.notification where community_id = $1 and person_id = $2",
            house.Here.Id.Value,
            whom.Value
        ) ?? [];
}
