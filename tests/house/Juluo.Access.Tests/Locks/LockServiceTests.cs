using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Access.Tests;

public sealed class LockServiceTests(DoorsSite site) : IClassFixture<DoorsSite>
{
    [Fact] // seen to fail with LockPlan's AtOnce left empty (people who lost access kept it)
    public async Task Who_may_open_the_door_may_at_the_service_and_nobody_else_and_others_grants_are_left_alone()
    {
        await using var kisi = await KisiHouse.Open();
        var (service, _, _) = await Service(kisi);
        var theirs = kisi.Roles[5] = new()
        {
            ["id"] = 5,
            ["user_id"] = 99,
            ["role_id"] = "group_basic",
            ["group_id"] = 22,
        };
        await Round();
        kisi.Users.Values.Select(u => u.Email).Order().ShouldBe(["ada@example.org", "ben@example.org"]);
        kisi.Roles.Count.ShouldBe(3);
        kisi.Roles.Values.Where(r => r != theirs)
            .ShouldAllBe(r => r["role_id"]!.ToString() == "group_basic" && r["group_id"]!.GetValue<int>() == 22);
        (
            await site.Database.Ask<bool>(
                "select g.seen_at is not null and s.failures = 0 from access.lock_service s join access.gateway g on g.id = s.gateway_id where g.id = $1",
                service.Value
            )
        ).ShouldBeTrue();

        // Nothing has changed, so it only reads.
        kisi.Asked.Clear();
        await Round();
        kisi.Asked.ShouldBe(["GET /role_assignments"]);

        // It was removed there by hand: it is granted again. A day later the windows extend further; at no moment is anyone without one.
        kisi.Roles.Remove(kisi.Roles.Keys.Max());
        await Round();
        kisi.Roles.Count.ShouldBe(3);
        var before = kisi.Roles.Keys.ToList();
        site.Clock.Pass(TimeSpan.FromDays(1));
        kisi.Asked.Clear();
        await Round();
        kisi.Roles.Count.ShouldBe(3);
        kisi.Roles.Keys.Intersect(before).ShouldBe([5]);
        kisi.Asked.FindLastIndex(a => a == "POST /role_assignments")
            .ShouldBeLessThan(kisi.Asked.FindIndex(a => a.StartsWith("DELETE", StringComparison.Ordinal)));

        await site.Good<RevokeAccess, RevokeAccess.Input, Done>(new(site.Members, site.Ben));
        await Round();
        kisi.Roles.Count.ShouldBe(2);
        var ada = kisi.Users.Single(u => u.Value.Email == "ada@example.org").Key;
        kisi.Roles.Values.ShouldContain(r => r["user_id"]!.GetValue<int>() == ada);
        await site.Good<GrantAccess, GrantAccess.Input, Done>(new(site.Members, site.Ben));
        kisi.Roles.ShouldContainKey(5);
    }

    [Fact] // seen to fail with the look for grants that are not known to be ours left out (one twice)
    public async Task A_service_that_is_busy_rests_one_that_fails_is_tried_again_and_an_answer_that_is_lost_doubles_nothing()
    {
        await using var kisi = await KisiHouse.Open();
        await Service(kisi);
        kisi.Fail(429);
        await Round();
        kisi.Asked.Clear();
        await Round();
        kisi.Asked.ShouldBeEmpty();
        site.Clock.Pass(TimeSpan.FromSeconds(7));
        kisi.Fail(500);
        await Round();
        (await Failure(kisi)).ShouldBe("error.lock.away");
        kisi.Asked.Clear();
        await Round();
        kisi.Asked.ShouldBeEmpty();

        // It grants and answers 502: the grant is recognised the next time, not made twice.
        for (var i = 0; i < 6; i++)
        {
            kisi.LostAnswers = 1;
            site.Clock.Pass(TimeSpan.FromHours(1));
            await Round();
        }

        kisi.LostAnswers = 0;
        site.Clock.Pass(TimeSpan.FromHours(1));
        await Round();
        kisi.Users.Count.ShouldBe(2);
        kisi.Roles.Count.ShouldBe(2);
        (await Failure(kisi)).ShouldBeNull();

        kisi.Token = "another";
        await Round();
        (await Failure(kisi)).ShouldBe("error.lock.token-refused");
        var id = (
            await site.Database.Ask<Guid>(
                "select gateway_id from access.lock_service where address = $1",
                kisi.Address.ToString().TrimEnd('/')
            )
        );
        (await site.Do<ChangeLockToken, ChangeLockToken.Input, Done>(new(new(id), "a-wrong-one")))
            .Errors.Single()
            .ShouldBeOfType<LockErrors.TokenRefused>();
        await site.Good<ChangeLockToken, ChangeLockToken.Input, Done>(new(new(id), "another"));
        (await Failure(kisi)).ShouldBeNull();
        (await site.Database.Ask<string>("select token || signing from access.lock_service where gateway_id = $1", id))!.ShouldNotContain(
            "another"
        );
    }

    [Fact] // seen to fail with each_event_once dropped
    public async Task What_a_service_tells_counts_once_for_whom_it_knows_and_only_signed()
    {
        await using var kisi = await KisiHouse.Open();
        var (service, key, door) = await Service(kisi);
        await Round();
        var ada = kisi.Users.Single(u => u.Value.Email == "ada@example.org").Key;
        var told = Event("d7cf0237-a492-4e5d-b20c-f58fc3ef4eff", ada);
        for (var i = 0; i < 3; i++)
            (await Tell(service, told, key)).ShouldBe(HttpStatusCode.OK);
        (await Tell(service, told, "another")).ShouldBe(HttpStatusCode.NotFound);
        (await Tell(service, told + " ", key, signed: told)).ShouldBe(HttpStatusCode.NotFound);
        (await Tell(new(Guid.Empty), told, key)).ShouldBe(HttpStatusCode.NotFound);
        (await Tell(service, Event("e2", 1), key)).ShouldBe(HttpStatusCode.OK); // the token's owner: we did it
        (await Tell(service, Event("e3", ada, type: "lock.update"), key)).ShouldBe(HttpStatusCode.OK);
        (await Tell(service, "[]", key)).ShouldBe(HttpStatusCode.NotFound);
        (await Tell(service, Event("e4", 4711), key)).ShouldBe(HttpStatusCode.OK);
        (await Count(service, "person_id = $2", site.Ada.Value)).ShouldBe(1);
        (await Count(service, "person_id is null and $2::uuid is not null", site.Ada.Value)).ShouldBe(1);
        (
            await site.Database.Ask<long>(
                $"select count(*) from delivery.outbox where kind = 'access.door.passed' and payload ->> 'externalId' like '{service}%'"
            )
        ).ShouldBe(1);
        _ = door;
    }

    [Fact]
    public async Task A_door_is_opened_from_afar_with_a_reason_and_a_service_that_fails_says_so()
    {
        await using var kisi = await KisiHouse.Open();
        var (_, _, door) = await Service(kisi);
        kisi.Fail(503);
        (await site.Do<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞"))).Errors.Single().ShouldBeOfType<LockErrors.Away>();
        kisi.Unlocked.Count().ShouldBe(1);
        await site.Good<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞"));
        kisi.Unlocked.Last().ShouldBe("POST /locks/11/unlock");
        var shown = await site.Good<ShowDoor, ShowDoor.Input, ShowDoor.Output>(new(door));
        (shown.AccessEvents.Single().By, shown.AccessEvents.Single().Reason, shown.AccessEvents.Single().Kind).ShouldBe(
            (site.Ada, "快遞", "remote")
        );
        shown.May.Count.ShouldBe(2);
    }

    private async Task<(GatewayId Id, string Key, DoorId Door)> Service(KisiHouse kisi)
    {
        await site.In(
            site.Here,
            async s =>
            {
                await using var mails = s.GetRequiredService<UnitOfWork>()
                    .Command(
                        "update people.person set email = case when id = $2 then 'ada@example.org' else 'ben@example.org' end where community_id = $1 and id in ($2, $3)",
                        site.Here.Id.Value,
                        site.Ada.Value,
                        site.Ben.Value
                    );
                await mails.ExecuteNonQueryAsync();
                await using var others = s.GetRequiredService<UnitOfWork>()
                    .Command("update access.gateway set retired_at = now() where community_id = $1", site.Here.Id.Value);
                await others.ExecuteNonQueryAsync();
            }
        );
        var added = await site.Good<AddLockService, AddLockService.Input, AddLockService.Output>(
            new(site.House, "Kisi", Address: kisi.Address.ToString(), Token: kisi.Token)
        );
        var door = await site.Good<AddDoor, AddDoor.Input, AddDoor.Output>(
            new(site.House)
            {
                Name = new("側門", "Side door"),
                Gateway = added.Id,
                Line = "11-22",
            }
        );
        await site.Good<ChangeAccessGroup, ChangeAccessGroup.Input, Done>(
            new(site.Members)
            {
                Name = new("成員", "Members"),
                Weekdays = [1, 2, 3, 4, 5, 6, 7],
                Doors = [door.Id],
            }
        );
        return (added.Id, added.Key, door.Id);
    }

    private Task Round() =>
        site.In(
            site.Here,
            async s =>
            {
                var reconciling = ActivatorUtilities.CreateInstance<LockReconciling>(s, new LockPace(TimeSpan.Zero, 120));
                await ActivatorUtilities.CreateInstance<ReconcileLocks>(s, reconciling).Run(site.Here, default);
            }
        );

    private Task<string?> Failure(KisiHouse kisi) =>
        site.Database.Ask<string>("select failure from access.lock_service where address = $1", kisi.Address.ToString().TrimEnd('/'));

    private Task<long> Count(GatewayId service, string where, Guid person) =>
        site.Database.Ask<long>(
            $"select count(*) from access.passing where gateway_id = $1 and kind = 'opened' and {where}",
            service.Value,
            person
        );

    private static string Event(string uuid, int actor, string type = "lock.unlock") =>
        $$"""{"uuid":"{{uuid}}","actor_type":"User","actor_id":{{actor}},"object_type":"Lock","object_id":11,"success":true,"type":"{{type}}","created_at":"2026-11-19T03:20:00Z"}""";

    private async Task<HttpStatusCode> Tell(GatewayId service, string body, string key, string? signed = null)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/lock-services/{service}/events?{Community.Query}={site.Here.Slug}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add(
            "X-Signature",
            Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(signed ?? body)))
        );
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
