using System.Net.Sockets;
using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary><c>juluo demo</c>: three simulated communities in the middle of a Thursday, in a private database, ready to explore.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port to listen on. If it is taken, the next free one is used.",
            DefaultValueFactory = _ => 5080,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed of the random sample. Another seed gives other communities.",
            DefaultValueFactory = _ => 7,
        };
        var members = new Option<int?>("--members")
        {
            Description = "The number of members of each community, instead of 120, 40 and 1,000.",
        };
        var days = new Option<int>("--days") { Description = "The number of days of history.", DefaultValueFactory = _ => 182 };
        var fresh = new Option<bool>("--fresh") { Description = "Create the communities again even if they exist." };
        var command = new Command("demo", "Create sample communities and serve them.") { port, seed, members, days, fresh };
        command.SetAction(
            (p, stop) => Run(p.GetValue(port), new(p.GetValue(seed), p.GetValue(members), p.GetValue(days)), p.GetValue(fresh), stop)
        );
        return command;
    }

    private sealed record Wish(ulong Seed, int? Members, int Days)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seed} {Members} {Days}");
    }

    private static async Task<int> Run(int port, Wish wish, bool fresh, CancellationToken stop)
    {
        if (
            SampleOptions
                .Demo(SamplePreset.Laneside, SystemClock.Instance.GetCurrentInstant(), wish.Seed, wish.Members, wish.Days)
                .Problem is
            { } problem
        )
        {
            Console.Error.WriteLine($"{problem.En} {problem.Zh}");
            return 2;
        }

        var began = TimeProvider.System.GetTimestamp();
        var (free, unusable) = Free(port);
        if (unusable is not null)
            return Terminal.Refuse([unusable]);
        await using var cluster = await HostDatabase.Cluster(stop);
        var time = await Furnish(cluster, wish, fresh, stop);
        // Checked again: creating the communities takes a while.
        (free, _) = Free(free);
        if (free != port)
            Console.WriteLine(Terminal.Words.Say("demo.port", new { Taken = Listening.Number(port), Port = Listening.Number(free) }));
        await using var app = WebProgram.Build(
            [
                "--urls",
                $"http://localhost:{free}",
                "--environment",
                "Development",
                "--Demo",
                "true",
                "--Logging:LogLevel:Default",
                "Warning",
            ],
            cluster.ConnectionString(DemoDatabase.Name),
            time
        );
        await app.StartAsync(stop);
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine(
            $"""

            Juluo 聚落 is open ({seconds:0} s):  http://localhost:{free}
              Choose whom to be 選一個人登入:     http://localhost:{free}/dev/persona
              or sign in with any of their addresses and the password {SampleLoader.Password}
              Mail that went out 寄出的信:        http://localhost:{free}/dev/mailbox
            Ctrl-C stops it. The next start continues with the same data; --fresh makes it again.
            """
        );
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static async Task Load(SampleOptions option, ServiceProvider ground, CancellationToken stop)
    {
        var community = await new SampleLoader(ground, new Told()).Load(SampleCommunity.Make(option), stop);
        await ground.In(
            community,
            async s =>
            {
                await s.GetRequiredService<PartStore>().Keep(SampleParts.Of(option.Preset), stop);
                return Done.It;
            },
            stop
        );
    }

    /// <summary>Creates the communities with the requested options, unless they exist already from today; returns the demo's clock.</summary>
    private static async Task<DemoTime> Furnish(PrivateCluster cluster, Wish wish, bool fresh, CancellationToken stop)
    {
        var real = SystemClock.Instance.GetCurrentInstant();
        if (
            !fresh
            && await cluster.HasDatabase(DemoDatabase.Name, stop)
            && await DemoDatabase.Read(stop) is { IsOfThisProgram: true } note
            && note.Wish == wish.ToString()
            && SameDay(real, note.Behind)
        )
            return new(note.Behind);

        DemoDatabase.Forget();
        NpgsqlConnection.ClearAllPools();
        await cluster.DropDatabase(DemoDatabase.Name, stop);
        await cluster.EnsureDatabase(DemoDatabase.Name, stop);
        await SchemaFiles.Apply(cluster.ConnectionString(DemoDatabase.Name), Modules.App.Modules, stop: stop);
        // A different seed for each: with the same one, all three would have the same people.
        var options = Enum.GetValues<SamplePreset>()
            .OrderBy(p => p != SamplePreset.Laneside)
            .Select(p => SampleOptions.Demo(p, real, wish.Seed + (ulong)p, wish.Members, wish.Days))
            .ToList();
        var behind = (real - options[0].Now!.Value).ToTimeSpan();
        var time = new DemoTime(behind);
        await using var ground = HostGround.Build(cluster.ConnectionString(DemoDatabase.Name), time, demo: true);
        foreach (var option in options)
            await Load(option, ground, stop);
        await new SampleAlliances(ground).Make(stop);
        await DemoDatabase.Write(new(behind, wish.ToString(), DemoDatabase.SchemaNow), stop);
        return time;
    }

    // The sample data is set on one morning; after its day is over, the community would look deserted.
    private static bool SameDay(Instant real, TimeSpan behind) =>
        (real - NodaTime.Duration.FromTimeSpan(behind)).InZone(SampleOptions.Zone) is { DayOfWeek: IsoDayOfWeek.Thursday };

    /// <summary>Returns the first free port from the requested one upwards, or the reason why there is none.</summary>
    private static (int Port, Error? Problem) Free(int wished)
    {
        if (wished is < 1 or > IPEndPoint.MaxPort)
            return (wished, new CommandErrors.AddressUnreadable($"http://localhost:{Listening.Number(wished)}"));
        for (var port = wished; ; port++)
        {
            if (Listening.Problem(IPAddress.Loopback, port) is not { } problem)
                return (port, null);
            if (problem != SocketError.AddressAlreadyInUse || port == Math.Min(wished + 100, IPEndPoint.MaxPort))
                return (wished, Listening.Problem(problem, "localhost", port, "--port"));
        }
    }
}
