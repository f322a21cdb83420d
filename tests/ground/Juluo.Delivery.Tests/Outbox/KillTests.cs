using System.Security.Cryptography;

namespace Juluo.Delivery.Tests;

/// <summary>
/// Processes that work on the outbox and the mails are killed (SIGKILL) repeatedly. <c>bench/kill/run</c> does the same 1,000 times.
/// </summary>
public sealed class KillTests(Database database) : IClassFixture<Database>, IAsyncLifetime, IDisposable
{
    private readonly Mailbox mailbox = new();
    private readonly List<WorkingProcess> working = [];

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("JULUO_KILLS"), out var kills) ? kills : Tries.Of(4, 40);

    public Task InitializeAsync() => mailbox.InitializeAsync();

    [Fact] // seen to fail with the fact marked as handled in a separate transaction before its reactions (lost), and after them (repeated)
    public async Task Work_that_is_killed_at_any_moment_loses_nothing_and_repeats_nothing()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var smtp = $"smtp://{Mailbox.Host}:{mailbox.Port}";
        var published = 0;
        for (var kills = 0; kills < Kills; kills++)
        {
            // Enough that there is always more work than two processes do in their short lives.
            if (await Waiting() < 2000)
            {
                await house.Publish(here, [.. Enumerable.Range(published, 1000).Select(n => new Counted(n, Mail: n % 10 == 0))]);
                published += 1000;
            }

            while (working.Count < 2)
                working.Add(WorkingProcess.Begin(database.ConnectionString, smtp));
            var victim = working[0];
            working.RemoveAt(0);
            await victim.Working();
            await Task.Delay(RandomNumberGenerator.GetInt32(400));
            await victim.Kill();
        }

        using (var last = WorkingProcess.Begin(database.ConnectionString, smtp))
        {
            await last.Working();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            while (await Waiting() > 0 || await database.Ask<long>("select count(*) from delivery.mail where sent_at is null") > 0)
                await Task.Delay(200, patience.Token);
        }

        (await database.Ask<string>("select count(*) || ' ' || count(distinct number) from counting.heard where number >= 0")).ShouldBe(
            $"{published} {published}"
        );
        (await database.Ask<long>("select count(*) from delivery.outbox where attempts > 0")).ShouldBe(0);
        // A mail may arrive twice if the kill was between the server's acceptance and the commit; the Message-ID tells the reader's program.
        mailbox.Letters.Select(l => l.MessageId).Distinct().Count().ShouldBe(published / 10);
        mailbox.Letters.Select(l => l.Subject).Distinct().Count().ShouldBe(published / 10);
        (mailbox.Letters.Count - (published / 10)).ShouldBeLessThanOrEqualTo(Kills * 2);
    }

    public async Task DisposeAsync()
    {
        working.ForEach(w => w.Dispose());
        await mailbox.DisposeAsync();
    }

    public void Dispose() => mailbox.Dispose();

    private async Task<long> Waiting() => await database.Ask<long>("select count(*) from delivery.outbox where done_at is null");
}
