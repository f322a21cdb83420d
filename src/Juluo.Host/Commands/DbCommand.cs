using System.CommandLine;

namespace Juluo.Host.Commands;

/// <summary><c>juluo db …</c>: schema, backup, restore.</summary>
internal static class DbCommand
{
    public static Command Build() => new("db", "The database: apply its schema, back it up, restore it.") { Apply() };

    private static Command Apply()
    {
        var command = new Command("apply", "Apply the SQL files that have not been applied yet.");
        command.SetAction(
            async (_, stop) =>
            {
                await using var database = await HostDatabase.Open("juluo", stop);
                Console.WriteLine("The schema is up to date.");
                return 0;
            }
        );
        return command;
    }
}
