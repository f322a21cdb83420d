using System.CommandLine;
using System.Text.Json;
using Juluo.Kernel;

namespace Juluo.Host.Commands;

/// <summary><c>juluo check</c>: whether all is well, in sentences; exit code 1 when something is broken.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var command = new Command("check", "Look the installation over and say in sentences what works and what does not.") { json };
        command.SetAction((p, stop) => Run(p.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open("juluo", stop, applySchema: false);
        await using var ground = HostGround.Build(database.ConnectionString, TimeProvider.System);
        var findings = await ground.GetRequiredService<SelfCheck>().Look(null, stop);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(findings, Json.Options));
        else
            foreach (var finding in findings)
                Console.WriteLine($"{Mark(finding.Verdict)} {Terminal.Words.Say(finding.Say, finding.With)}");
        return findings.Any(f => f.Verdict == Verdict.Bad) ? 1 : 0;
    }

    private static char Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Good => '✓',
            Verdict.Attention => '!',
            _ => '✗',
        };
}
