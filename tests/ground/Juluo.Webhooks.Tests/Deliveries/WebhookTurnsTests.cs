using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Webhooks.Tests;

/// <summary>Slow or silent receivers, beside others' receivers.</summary>
public sealed class WebhookTurnsTests(Database database) : IClassFixture<Database>
{
    [Fact] // seen to fail without calling_until and turns in Take: all hands hung, and the other was not called within 8 s
    public async Task A_receiver_that_hangs_holds_up_no_other_community()
    {
        await using var house = await TestHouse.On(database);
        await using var hanging = await Receiver.Start();
        await using var other = await Receiver.Start();
        hanging.Hangs = true;
        var (attacker, neighbour) = (await house.Found(), await house.Found());
        await Add(house, attacker, hanging);
        await Add(house, neighbour, other);
        await house.Publish(attacker, [.. Enumerable.Range(0, 40).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();
        house.Time.Pass(TimeSpan.FromSeconds(1));
        await house.Publish(neighbour, new Counted(1, Mail: false));
        await house.Outbox.Drain();

        var worker = Worker(house);
        await worker.StartAsync(default);
        await hanging.Called;
        // Shorter than the timeout of one call, so that no sender was freed by a timeout.
        await other.Called.WaitAsync(TimeSpan.FromSeconds(8));
        hanging.Asked.ShouldBe(1);
        hanging.LetGo();
        await worker.StopAsync(default);
    }

    [Fact] // seen to fail without MostOfCommunity in Take: the neighbour waited for the rest of its calls for more than 8 s
    public async Task A_community_with_many_webhooks_that_hang_leaves_hands_for_others()
    {
        await using var house = await TestHouse.On(database);
        await using var hanging = await Receiver.Start();
        await using var other = await Receiver.Start();
        hanging.Hangs = true;
        var (attacker, neighbour) = (await house.Found(), await house.Found());
        for (var n = 0; n < WebhookStore.Most; n++)
            await Add(house, attacker, hanging);
        await Add(house, neighbour, other);
        await house.Publish(attacker, new Counted(1, Mail: false));
        await house.Outbox.Drain();
        house.Time.Pass(TimeSpan.FromSeconds(1));
        // More turns than senders, so that all of them have been offered to either.
        await house.Publish(neighbour, [.. Enumerable.Range(0, 20).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();

        var worker = Worker(house);
        await worker.StartAsync(default);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        while (other.Asked < 20)
            await Task.Delay(20, patience.Token);
        hanging.MostAtOnce.ShouldBeLessThanOrEqualTo(WebhookWorker.MostOfCommunity);
        hanging.LetGo();
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task Several_programs_at_once_call_a_receiver_one_by_one()
    {
        await using var house = await TestHouse.On(database);
        await using var second = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        receiver.Secret = (await Add(house, here, receiver)).Secret;
        await house.Publish(here, [.. Enumerable.Range(0, 60).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Worker(n % 2 == 0 ? house : second).Drain()));

        (receiver.MostAtOnce, receiver.Asked, receiver.Taken.Count, receiver.Forged).ShouldBe((1, 60, 60, 0));
    }

    [Fact]
    public async Task Where_nobody_answers_the_whole_webhook_waits()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        var here = await house.Found();
        var id = (await Add(house, here, receiver)).Id;
        await receiver.DisposeAsync(); // nothing listens there any longer
        await house.Publish(here, [.. Enumerable.Range(0, 5).Select(n => new Counted(n, Mail: false))]);
        await house.Outbox.Drain();

        async Task<long> Tries()
        {
            await Worker(house).Drain();
            return await database.Ask<long>("select count(*) from webhooks.webhook_attempt where community_id = $1", here.Id.Value);
        }
        (await Tries()).ShouldBe(1);
        house.Time.Pass(TimeSpan.FromSeconds(10));
        (await Tries()).ShouldBe(2); // it may have been a short interruption
        house.Time.Pass(TimeSpan.FromMinutes(4));
        (await Tries()).ShouldBe(2);
        house.Time.Pass(TimeSpan.FromMinutes(1));
        (await Tries()).ShouldBe(3);

        // An operator who fixes the receiver and says so does not have to wait.
        await using var mended = await Receiver.Start();
        await house.In(
            here,
            s => s.GetRequiredService<WebhookStore>().Change(id, mended.Address.ToString(), ["counting.counted"], true, default)
        );
        await Worker(house).Drain();
        mended.Asked.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_is_left_alone_as_a_whole()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        (receiver.Status, receiver.RetryAfter) = (429, TimeSpan.FromMinutes(2));
        var here = await house.Found();
        await Add(house, here, receiver);
        await house.Publish(here, new Counted(1, Mail: false), new Counted(2, Mail: false));
        await house.Outbox.Drain();

        await Worker(house).Drain();
        receiver.Asked.ShouldBe(1);
        (receiver.Status, receiver.RetryAfter) = (204, null);
        house.Time.Pass(TimeSpan.FromMinutes(3));
        await Worker(house).Drain();
        receiver.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_killed_program_had_in_hand_is_taken_up_by_another()
    {
        await using var house = await TestHouse.On(database);
        await using var receiver = await Receiver.Start();
        receiver.Hangs = true;
        var here = await house.Found();
        await Add(house, here, receiver);
        await house.Publish(here, new Counted(1, Mail: false));
        await house.Outbox.Drain();
        house.Time.Pass(TimeProvider.System.GetUtcNow() - house.Time.GetUtcNow()); // the other program has the real clock
        using (var process = WorkingProcess.Begin(database.ConnectionString))
        {
            await receiver.Called;
            await process.Kill();
        }

        receiver.LetGo();
        await Worker(house).Drain();
        receiver.Asked.ShouldBe(1); // no one knows yet that it is gone
        house.Time.Pass(TimeSpan.FromMinutes(2));
        await Worker(house).Drain();
        (receiver.Asked, receiver.Taken.Count).ShouldBe((2, 1));
    }

    private static WebhookWorker Worker(TestHouse house) => house.Services.GetRequiredService<WebhookWorker>();

    private static async Task<(WebhookId Id, string Secret)> Add(TestHouse house, Community here, Receiver receiver)
    {
        var added = default((WebhookId, string));
        await house.In(
            here,
            async s => added = await s.GetRequiredService<WebhookStore>().Add(receiver.Address.ToString(), ["counting.counted"], default)
        );
        return added;
    }
}
