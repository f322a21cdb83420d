using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Juluo.Gateway;

/// <summary>
/// <c>door enrol</c> and <c>door run</c>. Input from doors arrives on standard input or a serial device, one line per message; commands to locks are sent back the same way. Messages for
/// people go to standard error.
/// </summary>
public static class GatewayProgram
{
    public const string Usage = """
        Usage: door enrol --server URL [--state FOLDER]     the code of the gateway's page comes on standard input
               door run [--state FOLDER] [--device PATH] [--retry SECONDS] [--simulate]
                        [--mqtt mqtts://USER@BROKER [--mqtt-authority FILE]]     the password is read from JULUO_MQTT_PASSWORD

        run without --device reads lines from standard input and writes to standard output (docs/doors.md):
          card LINE UID [out] · wiegand LINE BITS [out] · pin LINE DIGITS [out] · code LINE TEXT [out]
          contact LINE open|closed · exit LINE
        and answers: open LINE SECONDS · refused LINE WHY · alarm LINE forced|held
        --simulate takes the time from lines such as “clock 2026-11-20T09:00:00Z”.
        """;

    private sealed record Enrolled(Guid Gateway, string Token, string PublicKey, string Key);

    /// <returns>0: done. 2: invalid input. 3: a required resource is not available.</returns>
    public static async Task<int> Run(IReadOnlyList<string> args, CancellationToken stop)
    {
        if (args.Contains("--help"))
        {
            await Console.Out.WriteLineAsync(Usage);
            return 0;
        }

        var options = args.Skip(1).Where(a => a != "--simulate").Chunk(2).ToList();
        if (
            args.Count == 0
            || args[0] is not ("enrol" or "run")
            || options.Any(o =>
                o.Length < 2 || o[0] is not ("--server" or "--state" or "--device" or "--retry" or "--mqtt" or "--mqtt-authority")
            )
        )
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        string? Option(string name) => options.FirstOrDefault(o => o[0] == name)?[1];
        var folder = Option("--state") ?? Path.Combine(Environment.GetEnvironmentVariable("Juluo__Data") ?? "var", "door");
        try
        {
            if (args[0] == "enrol")
                return await Enrol(Option("--server"), folder, stop);
            var retry = double.TryParse(Option("--retry"), CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : 30;
            MqttBroker? broker = null;
            if (
                Option("--mqtt") is { } address
                && (
                    broker = MqttBroker.Read(address, Environment.GetEnvironmentVariable("JULUO_MQTT_PASSWORD"), Option("--mqtt-authority"))
                )
                    is null
            )
                return Refuse("Say where the broker is: --mqtt mqtts://USER@BROKER");
            return await Keep(folder, Option("--device"), TimeSpan.FromSeconds(retry), args.Contains("--simulate"), broker, stop);
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            Tell(away.Message);
            return 3;
        }
    }

    /// <summary>Enrols the gateway with a one-time code. The code is read from standard input, because arguments are visible to everyone on the machine.</summary>
    private static async Task<int> Enrol(string? server, string folder, CancellationToken stop)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return Refuse("Say where the server is: --server https://…");
        if (Identity.IsIn(folder) || File.Exists(Path.Combine(folder, "journal.jsonl")))
            return Refuse($"{folder} belongs to a gateway already. Choose another folder with --state.");
        var code = (await Console.In.ReadLineAsync(stop))?.Trim();
        if (string.IsNullOrEmpty(code))
            return Refuse("The code that the gateway's page shows is read from standard input.");
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", code);
        using var answer = await http.PostAsJsonAsync("/gateway/enrolment", new { }, GatewayJson.Options, stop);
        if (!answer.IsSuccessStatusCode)
            return Refuse("The server does not take this code: it is good once and for an hour. Make another on the gateway's page.");
        var told = (await answer.Content.ReadFromJsonAsync<Enrolled>(GatewayJson.Options, stop))!;
        new Identity(address.ToString(), told.Gateway, told.Token, told.PublicKey, told.Key).Save(folder);
        Tell($"enrolled {told.Gateway}");
        return 0;
    }

    private static async Task<int> Keep(
        string folder,
        string? device,
        TimeSpan retry,
        bool simulate,
        MqttBroker? broker,
        CancellationToken stop
    )
    {
        if (!Identity.IsIn(folder))
            return Refuse($"There is no gateway in {folder}: enrol first.");
        var identity = Identity.Load(folder);
        using var verifier = identity.Verifier();
        using var journal = new EventJournal(folder);
        using var line = DoorLine.Open(device);
        var set = simulate ? new SetTime() : null;
        var keeper = new DoorKeeper(
            new(folder, identity.Gateway, verifier),
            journal,
            Convert.FromBase64String(identity.Key),
            set ?? TimeProvider.System,
            line.Say
        );
        using var http = ServerLink.Client(identity);
        using ILink link = broker is null
            ? new ServerLink(http, identity, keeper, retry, Tell)
            : new MqttLink(broker, identity, keeper, set ?? TimeProvider.System, retry, Tell);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = Task.WhenAll(link.Run(ended.Token), Watch(keeper, link, ended.Token));
        // If one part fails, the program ends, so that its supervisor restarts it; half a gateway is useless.
        _ = running.ContinueWith(_ => ended.Cancel(), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        Tell($"running {identity.Gateway}, grants {keeper.GrantVersion}, {journal.Last - journal.Taken} events to bring");
        while (await line.Hear(ended.Token) is { } heard)
        {
            if (set is not null && heard.StartsWith("clock ", StringComparison.Ordinal))
            {
                set.Set(DateTimeOffset.Parse(heard[6..], CultureInfo.InvariantCulture));
                keeper.Tick();
                line.Say("clock");
            }
            else if (!keeper.Hear(heard))
            {
                line.Say("?");
            }

            link.Wake();
        }

        await ended.CancelAsync();
        await running;
        return 0;
    }

    private static async Task Watch(DoorKeeper keeper, ILink link, CancellationToken stop)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!stop.IsCancellationRequested)
        {
            await ((Task)second.WaitForNextTickAsync(stop).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            keeper.Tick();
            if (keeper.Waiting(1).Count > 0)
                link.Wake();
        }
    }

    private static void Tell(string what) => Console.Error.WriteLine(what);

    private static int Refuse(string why)
    {
        Tell(why);
        return 2;
    }
}
