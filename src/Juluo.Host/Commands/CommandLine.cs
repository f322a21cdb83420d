using System.CommandLine;
using System.CommandLine.Help;
using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary>Finds the command that is meant and runs it. Whatever a person may do wrong ends in a sentence; a trace is a bug.</summary>
internal static class CommandLine
{
    /// <returns>0: done. 1: looked at, and not well. 2: what was given cannot be used. 3: what it stands on is not there. 130: stopped.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is [DoorCommand.Name, .. var door])
            return await DoorCommand.Run(door);
        // Not a RootCommand: that would call itself by the program's file, and people start the launcher.
        var root = args is [ReviewCommand.Name, ..]
            ? ReviewCommand.Alone(args)
            : new Command("bin/juluo", Terminal.Words.Say("help.juluo"))
            {
                DemoCommand.Build(),
                FoundCommand.Build(),
                ServeCommand.Build(),
                DomainCommand.Build(),
                CheckCommand.Build(),
                ImportCommand.Build(),
                EvaluateCommand.Build(),
                EligibleCommand.Build(),
                ReviewCommand.Build(),
                DbCommand.Build(),
                UserCommand.Build(),
                EraseCommand.Build(),
                AgainCommand.BuildMail(),
                AgainCommand.BuildOutbox(),
                DoorCommand.Build(),
            };
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        var parsed = root.Parse(args is ["help", .. var rest] ? [.. rest, "--help"] : args);
        if (Mistyped.In(parsed) is { Count: > 0 } mistakes)
            return Terminal.Refuse(mistakes);
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            return Terminal.Refuse(refused.Errors);
        }
        catch (ClusterException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 3;
        }
        catch (NpgsqlException problem) when (DatabaseProblem.Of(problem) is { } error)
        {
            Terminal.Refuse([error]);
            return 3;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Terminal.Refuse([new CommandErrors.FileRefused(problem.Message)]);
            return 3;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
