using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Juluo.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Access.Tests;

public sealed class GatewayTests(DoorsSite site) : IClassFixture<DoorsSite>
{
    private DateTimeOffset Now => site.Clock.GetUtcNow();

    [Fact]
    public async Task A_code_makes_one_computer_the_gateway_once_and_within_the_hour()
    {
        var (_, code, _) = await site.Door();
        (await Post("/gateway/enrolment", code, new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post("/gateway/enrolment", code, new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (_, late, _) = await site.Door();
        site.Clock.Pass(TimeSpan.FromHours(1));
        (await Post("/gateway/enrolment", late, new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_takes_a_gateways_place_counts_anew_and_the_other_is_none_any_more()
    {
        var (gateway, code, door) = await site.Door();
        var first = await Enrol(code);
        await Bring(first, new(1, Now, DoorEvent.Exit, door.Value));
        var another = await site.Good<MakeGatewayCode, MakeGatewayCode.Input, MakeGatewayCode.Output>(new(gateway));
        var second = await Enrol(another.Code);
        (await Post("/gateway/grants", first.Token, new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Bring(second, new(1, Now, DoorEvent.Exit, door.Value));
        (await Count(gateway)).ShouldBe(2);
    }

    [Fact]
    public async Task A_retired_gateway_is_told_nothing_and_heard_no_more()
    {
        var (gateway, code, door) = await site.Door();
        var enrolled = await Enrol(code);
        await site.Good<RetireGateway, RetireGateway.Input, Done>(new(gateway));
        (await Post("/gateway/grants", enrolled.Token, new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await Post("/gateway/events", enrolled.Token, new { events = new[] { new DoorEvent(1, Now, "exit", door.Value) } })
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Grants_are_signed_have_no_names_and_no_numbers_in_them_and_change_their_version_with_their_content_alone()
    {
        var (_, code, door) = await site.Door();
        await site.Card(site.Ada, "04000001");
        var enrolled = await Enrol(code);
        var first = await Grants(enrolled, 0);
        first.Doors.Single().Id.ShouldBe(door.Value);
        first.Credentials.Count.ShouldBeGreaterThan(0);
        var again = await Ask(enrolled, 0);
        again.Grants!.Body.ShouldNotContain("王雅婷");
        again.Grants.Body.ShouldNotContain("04000001");
        (await Grants(enrolled, 0)).Version.ShouldBe(first.Version);
        (await Ask(enrolled, first.Version)).Grants.ShouldBeNull();
        await site.Card(site.Ben, "04000002");
        (await Grants(enrolled, first.Version)).Version.ShouldBe(first.Version + 1);
    }

    [Fact]
    public async Task Grants_are_renewed_at_half_of_their_life_so_that_a_half_remains()
    {
        var (_, code, _) = await site.Door(hours: 10);
        var enrolled = await Enrol(code);
        var first = await Grants(enrolled, 0);
        (first.Expires - first.Issued).ShouldBe(TimeSpan.FromHours(10));
        site.Clock.Pass(TimeSpan.FromHours(5));
        (await Grants(enrolled, first.Version)).Expires.ShouldBe(first.Expires + TimeSpan.FromHours(5));
    }

    [Fact] // seen to fail with CallGateways left out of Revoke
    public async Task A_gateway_that_waits_is_called_by_a_revocation()
    {
        var (_, code, _) = await site.Door();
        var card = await site.Card(site.Ada, "04000003");
        var enrolled = await Enrol(code);
        var first = await Grants(enrolled, 0);
        var waiting = Ask(enrolled, first.Version, wait: 25);
        var call = site.Services.GetRequiredService<QueueListener>().Next(DoorStore.Call);
        await site.Good<RevokeCredential, RevokeCredential.Input, RevokeCredential.Output>(new(card.Id));
        await call.WaitAsync(TimeSpan.FromSeconds(20));
        Open(enrolled, await waiting).Credentials.ShouldNotContain(c => c.Id == card.Id.Value);
    }

    [Fact] // seen to fail with each_event_once dropped
    public async Task An_event_that_is_brought_by_many_at_once_counts_once()
    {
        var (gateway, code, door) = await site.Door();
        var enrolled = await Enrol(code);
        var events = Enumerable.Range(1, 50).Select(i => new DoorEvent(i, Now, DoorEvent.Exit, door.Value)).ToArray();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Post("/gateway/events", enrolled.Token, new { events = events[(i % 4)..] }))
        );
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await Count(gateway)).ShouldBe(50);
    }

    [Fact]
    public async Task A_door_that_was_opened_from_afar_says_by_whom_and_why_and_a_silent_gateway_is_not_asked()
    {
        var (gateway, code, door) = await site.Door();
        (await site.Do<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞")))
            .Errors.Single()
            .ShouldBeOfType<DoorErrors.NoGateway>();
        var enrolled = await Enrol(code);
        (await site.Do<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, " "))).Errors.Single().ShouldBeOfType<DoorErrors.NoReason>();
        var asked = await site.Good<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞"));
        using var verifier = Verifier(enrolled);
        var command = (await Ask(enrolled, 0)).Commands.Single().Open<OpenCommand>(verifier)!;
        (command.Id, command.Door, command.Until - Now).ShouldBe((asked.Id.Value, door.Value, TimeSpan.FromSeconds(30)));
        await Bring(enrolled, new(1, Now, DoorEvent.Remote, door.Value, Command: command.Id));
        (await Ask(enrolled, 0)).Commands.ShouldBeEmpty();
        var shown = await site.Good<ShowDoor, ShowDoor.Input, ShowDoor.Output>(new(door));
        (shown.AccessEvents[0].By, shown.AccessEvents[0].Reason).ShouldBe((site.Ada, "快遞"));
        site.Clock.Pass(TimeSpan.FromMinutes(6));
        (await site.Do<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞")))
            .Errors.Single()
            .ShouldBeOfType<DoorErrors.GatewayIsSilent>();
        _ = gateway;
    }

    [Fact]
    public async Task A_card_that_was_held_to_a_reader_is_given_without_its_number_and_once()
    {
        var (_, code, door) = await site.Door();
        var enrolled = await Enrol(code);
        var key = Convert.FromBase64String(enrolled.Key);
        var hash = CredentialHash.Of(key, new("card", "0BADCAFE"));
        await Bring(enrolled, new(1, Now, DoorEvent.Refused, door.Value, Refusal.Unknown, By: "card", Presented: hash));
        var card = (await site.Good<ListCredentials, ListCredentials.Input, ListCredentials.Output>(new(site.Ben))).Presented[0];
        await site.Good<AssignPresentedCard, AssignPresentedCard.Input, AssignPresentedCard.Output>(new(site.Ben, card.Id, "藍色卡"));
        (await Grants(enrolled, 0)).Credentials.ShouldContain(c => c.Hash == hash && c.Holder == site.Ben.Value);
        (await site.Do<AssignPresentedCard, AssignPresentedCard.Input, AssignPresentedCard.Output>(new(site.Ada, card.Id)))
            .Errors.Single()
            .ShouldBeOfType<CredentialErrors.NotPresented>();
        (await site.Do<AssignCard, AssignCard.Input, AssignCard.Output>(new(site.Ada, "0B:AD:CA:FE")))
            .Errors.Single()
            .ShouldBeOfType<CredentialErrors.Taken>();
    }

    [Fact]
    public async Task What_a_gateway_says_in_words_of_its_own_or_of_another_age_is_not_kept_so()
    {
        var (gateway, code, door) = await site.Door();
        var enrolled = await Enrol(code);
        await Bring(enrolled, new(1, default, DoorEvent.Refused, door.Value, "<b>why</b>", By: "a tale", Presented: "zz"));
        await Bring(enrolled, new(2, DateTimeOffset.MaxValue, "party", door.Value));
        await Bring(enrolled, new(3, DateTimeOffset.MaxValue, DoorEvent.Exit, Guid.Empty));
        var kept = (await site.Good<ShowDoor, ShowDoor.Input, ShowDoor.Output>(new(door))).AccessEvents.Single();
        (kept.Why, kept.Means).ShouldBe((null, null));
        kept.At.ToDateTimeOffset().ShouldBe(Now - TimeSpan.FromDays(366));
        (await Count(gateway)).ShouldBe(2);
    }

    [Fact]
    public async Task The_self_check_names_a_gateway_that_is_silent()
    {
        var (_, code, _) = await site.Door();
        var enrolled = await Enrol(code);
        var check = site.Services.GetRequiredService<SelfCheck>();
        site.Clock.Pass(TimeSpan.FromMinutes(6));
        (await check.Look(site.Here, default)).Count(f => f is { Area: "doors", Condition: Condition.Bad }).ShouldBeGreaterThan(0);
        var before = (await check.Look(site.Here, default)).Count(f => f is { Area: "doors", Condition: Condition.Bad });
        await Grants(enrolled, 0);
        (await check.Look(site.Here, default)).Count(f => f is { Area: "doors", Condition: Condition.Bad }).ShouldBe(before - 1);
    }

    [Fact]
    public async Task An_alarm_is_told_to_the_reception_once()
    {
        var (gateway, code, door) = await site.Door();
        var enrolled = await Enrol(code);
        for (var i = 0; i < 2; i++)
            await Bring(enrolled, new(1, Now, DoorEvent.Forced, door.Value));
        (await Count(gateway)).ShouldBe(1);
        (
            await site.Database.Ask<long>(
                "select count(*) from delivery.notification where kind = 'access.door-alarm' and person_id = $1 and path = $2",
                site.Ada.Value,
                $"/doors/{door}"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_PIN_is_six_digits_and_the_old_one_is_over()
    {
        var first = await site.Good<MakePin, Nothing, MakePin.Output>(new());
        first.Pin.ShouldMatch("^[0-9]{6}$");
        await site.Good<MakePin, Nothing, MakePin.Output>(new());
        (
            await site.Database.Ask<long>(
                "select count(*) from access.credential where kind = 'pin' and revoked_at is null and person_id = $1",
                site.Ada.Value
            )
        ).ShouldBe(1);
    }

    private Task<long> Count(GatewayId gateway) =>
        site.Database.Ask<long>("select count(*) from access.passing where gateway_id = $1", gateway.Value);

    private async Task<EnrolGateway.Output> Enrol(string code) =>
        (await (await Post("/gateway/enrolment", code, new { })).Content.ReadFromJsonAsync<EnrolGateway.Output>(Json.Options))!;

    private async Task Bring(EnrolGateway.Output enrolled, DoorEvent happened) =>
        (await Post("/gateway/events", enrolled.Token, new { events = new[] { happened } })).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<ServerLink.News> Ask(EnrolGateway.Output enrolled, long version, int wait = 0) =>
        (
            await (await Post("/gateway/grants", enrolled.Token, new { version, wait })).Content.ReadFromJsonAsync<ServerLink.News>(
                GatewayJson.Options
            )
        )!;

    private async Task<GrantList> Grants(EnrolGateway.Output enrolled, long version) => Open(enrolled, await Ask(enrolled, version));

    private static GrantList Open(EnrolGateway.Output enrolled, ServerLink.News news)
    {
        using var verifier = Verifier(enrolled);
        return news.Grants!.Open<GrantList>(verifier)!;
    }

    private static ECDsa Verifier(EnrolGateway.Output enrolled)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(enrolled.PublicKey), out _);
        return key;
    }

    private async Task<HttpResponseMessage> Post(string path, string token, object body)
    {
        var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", Testing.NetworkAddress.Another());
        return await http.PostAsJsonAsync(path, body, GatewayJson.Options);
    }
}
