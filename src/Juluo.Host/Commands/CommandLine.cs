using System.CommandLine.Help;
using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary>Finds the requested command and runs it. Every user error is reported in a sentence; a stack trace is a bug.</summary>
internal static class CommandLine
{
    /// <returns>0: done. 1: checked, with problems found. 2: invalid input. 3: a required service is not available. 130: cancelled.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is [DoorCommand.Name, .. var door])
            return await DoorCommand.Run(door);
        // Not a RootCommand: that would show the name of the executable, but people start the launcher.
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
