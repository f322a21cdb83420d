namespace Juluo.Host.Commands;

/// <summary>
/// <c>juluo check</c>: checks the installation and reports in sentences; exit code 1 if something is broken. Findings that only need attention exit with 0, so that a timer which mails
/// failures mails only those.
/// </summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var send = new Option<string?>("--send-mail")
        {
            Description = "Send a test email to this address. Default: the sender's address (Mail__From).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var demo = DemoDatabase.Option();
        var command = new Command(
            "check",
            "Look the installation over and say in sentences what works and what does not. Exit code 1: something is broken (✗); 0: all works, even if something needs attention (!)."
        )
        {
            demo,
            json,
            send,
        };
        command.SetAction(
            (p, stop) => Run(p.GetValue(demo), p.GetValue(json), p.GetResult(send) is { Implicit: false }, p.GetValue(send), stop)
        );
        return command;
    }

    private static async Task<int> Run(bool demo, bool json, bool send, string? to, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop, demo, applySchema: false);
        await using var ground = HostGround.Build(database);
        var check = ground.GetRequiredService<SelfCheck>();
        var findings = await check.Look(null, stop);
        if (send)
            findings = [.. findings, await check.SendMail(to, Terminal.Words)];
        if (!demo && await IsEmpty(findings, ground, stop))
            findings =
            [
                .. findings,
                new(
                    "communities",
                    Condition.Attention,
                    DemoDatabase.IsThere ? "check.communities.demo" : "check.communities.none",
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                ),
            ];
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(findings, Json.Options));
        else
            foreach (var finding in findings)
                Console.WriteLine(
                    $"{Mark(finding.Condition)} {Terminal.Words.Say(finding.Say, finding.With)}{Where(finding)}{Since(finding)}"
                );
        return findings.Any(f => f.Condition == Condition.Bad) ? 1 : 0;
    }

    /// <summary>Checks whether no community has been founded yet, as far as the database can be read.</summary>
    private static async Task<bool> IsEmpty(IReadOnlyList<Finding> findings, IServiceProvider ground, CancellationToken stop) =>
        // An empty database is reported already, but not the demo beside it.
        (DemoDatabase.IsThere && findings.Any(f => f.Say == "check.schema.none"))
        || (
            !findings.Any(f => f is { Condition: Condition.Bad, Area: "database" or "schema" })
            && (await ground.GetRequiredService<Communities>().All(stop)).Count == 0
        );

    private static string Where(Finding finding) =>
        string.Concat(
            (finding.OnServer ?? new Dictionary<string, string>()).Select(w =>
                " " + Terminal.Words.Say($"check.on-server.{w.Key}", new { path = w.Value })
            )
        );

    private static string Since(Finding finding) =>
        finding.Since is { } since ? " " + Terminal.Words.Say("check.since", new { since }) : "";

    private static char Mark(Condition condition) =>
        condition switch
        {
            Condition.Good => '✓',
            Condition.Attention => '!',
            _ => '✗',
        };
}
