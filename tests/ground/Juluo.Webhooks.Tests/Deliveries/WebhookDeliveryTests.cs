using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Webhooks.Tests;

public sealed class WebhookDeliveryTests(Database database) : IClassFixture<Database>
{
    private const string Counted = "counting.counted";

    [Fact]
    public async Task A_receiver_that_fails_three_times_in_ten_has_every_event_once_by_its_id()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        receiver.Fails = 0.3;
        var here = await house.Found();
        (_, receiver.Secret) = await Add(house, here, receiver.Address);
        await house.Publish(here, [.. Enumerable.Range(0, 120).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();

        for (var round = 0; round < 12; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Worker(house).Drain()));
            house.Time.Pass(TimeSpan.FromHours(30));
        }

        receiver.Taken.Count.ShouldBe(120);
        receiver.Forged.ShouldBe(0);
        receiver.Asked.ShouldBeGreaterThan(140);
        receiver.Taken.Values.Max().ShouldBeLessThan(10); // some came twice: the answer was lost, not the event
        (
            await database.Ask<long>(
                "select count(*) from webhooks.webhook_delivery where community_id = $1 and done_at is not null",
                here.Id.Value
            )
        ).ShouldBe(120);
        (await database.Ask<long>("select count(*) from webhooks.webhook_attempt where community_id = $1", here.Id.Value)).ShouldBe(
            receiver.Asked
        );
    }

    [Fact]
    public async Task Sixteen_workers_at_once_send_each_event_once()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        (_, receiver.Secret) = await Add(house, here, receiver.Address);
        await house.Publish(here, [.. Enumerable.Range(0, 100).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Worker(house).Drain()));

        (receiver.Asked, receiver.Taken.Count).ShouldBe((100, 100));
    }

    // Seen to fail: the time was the community's clock, which in the demo and here is days off, and every library refused it as replayed.
    [Fact]
    public async Task The_time_that_is_signed_is_the_moment_of_sending_whatever_clock_the_house_goes_by()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        (_, receiver.Secret) = await Add(house, here, receiver.Address);
        house.Time.Pass(TimeSpan.FromDays(-40));
        await house.Publish(here, new Counted(1, Mail: false));
        await house.Outbox.Drain();
        await Worker(house).Drain();
        (receiver.Asked, receiver.Stale, receiver.Forged).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_told_as_gone()
    {
        var chief = new PersonId(Guid.CreateVersion7());
        await using var house = await TestHouse.On(
            database,
            adjust: s => s.AddSingleton<FindPermitted>((_, _, _, _) => Task.FromResult<IReadOnlyList<PersonId>>([chief]))
        );
        await using var receiver = await Receiver.Start();
        receiver.Status = 410;
        var here = await house.Found();
        var (id, _) = await Add(house, here, receiver.Address);
        await house.Publish(here, new Counted(1, Mail: false), new Counted(2, Mail: false));
        await house.Outbox.Drain();
        await Worker(house).Drain();

        receiver.Asked.ShouldBe(1);
        (await database.Ask<string>("select state from webhooks.webhook where id = $1", id.Value)).ShouldBe("gone");
        (
            await database.Ask<string>(
                "select sentence from delivery.notification where community_id = $1 and person_id = $2",
                here.Id.Value,
                chief.Value
            )
        ).ShouldBe("webhooks.gone");
    }

    // Seen to fail: deliveries for a webhook that is switched off were “due for over five minutes. Is a worker running?” for ever.
    [Fact]
    public async Task What_waits_for_a_webhook_that_is_switched_off_is_not_late()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        var (id, _) = await Add(house, here, receiver.Address);
        await house.Publish(here, new Counted(1, Mail: false));
        await house.Outbox.Drain();
        house.Time.Pass(TimeSpan.FromHours(1));
        async Task<string> Found() =>
            (await house.Services.GetRequiredService<SelfCheck>().Look(here, default)).Single(f => f.Area == "webhooks").Say;
        (await Found()).ShouldBe("check.webhooks.late");
        await house.In(here, s => s.GetRequiredService<WebhookStore>().SetState(id, WebhookState.Off, default));
        (await Found()).ShouldBe("check.webhooks.good");
    }

    [Fact]
    public async Task What_is_sent_again_comes_under_the_id_that_it_had_and_a_new_secret_signs_beside_the_old()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        (var id, receiver.Secret) = await Add(house, here, receiver.Address);
        await house.Publish(here, new Counted(1, Mail: false));
        await house.Outbox.Drain();
        await Worker(house).Drain();
        await house.In(here, s => s.GetRequiredService<WebhookStore>().Rotate(id, default));

        var delivery = await database.Ask<Guid>("select id from webhooks.webhook_delivery where community_id = $1", here.Id.Value);
        await house.In(here, s => s.GetRequiredService<WebhookDeliveryStore>().Replay(delivery, default));
        await Worker(house).Drain();
        receiver.Taken.ShouldHaveSingleItem().Value.ShouldBe(2);
        receiver.Forged.ShouldBe(0);

        house.Time.Pass(TimeSpan.FromHours(25));
        await house.In(here, s => s.GetRequiredService<WebhookDeliveryStore>().Replay(delivery, default));
        await Worker(house).Drain();
        receiver.Forged.ShouldBe(1); // the old secret has expired
    }

    [Fact]
    public async Task After_days_in_which_nothing_arrives_it_is_switched_off_and_operators_are_told_once()
    {
        var chief = new PersonId(Guid.CreateVersion7());
        await using var house = await TestHouse.On(
            database,
            adjust: s => s.AddSingleton<FindPermitted>((_, _, _, _) => Task.FromResult<IReadOnlyList<PersonId>>([chief]))
        );
        await using var receiver = await Receiver.Start();
        receiver.Fails = 1;
        var here = await house.Found();
        var (id, _) = await Add(house, here, receiver.Address);
        for (var day = 0; day < 9; day++)
        {
            await house.Publish(here, new Counted(day, Mail: false));
            await house.Outbox.Drain();
            await Worker(house).Drain();
            house.Time.Pass(TimeSpan.FromDays(1));
        }

        (await database.Ask<string>("select state from webhooks.webhook where id = $1", id.Value)).ShouldBe("failed");
        (
            await database.Ask<long>(
                "select count(*) from delivery.notification where community_id = $1 and person_id = $2",
                here.Id.Value,
                chief.Value
            )
        ).ShouldBe(1);
    }

    private static WebhookWorker Worker(TestHouse house) => house.Services.GetRequiredService<WebhookWorker>();

    private static async Task<(WebhookId Id, string Secret)> Add(TestHouse house, Community here, Uri address)
    {
        var added = default((WebhookId, string));
        await house.In(here, async s => added = await s.GetRequiredService<WebhookStore>().Add(address.ToString(), [Counted], default));
        return added;
    }
}
