using System.CommandLine;
using Juluo.Postgres.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Commands;

/// <summary><c>juluo db …</c>: schema, backup, restore.</summary>
internal static class DbCommand
{
    public static Command Build() => new("db", "The database: apply its schema, back it up, restore it.") { Apply(), Backup(), Restore() };

    private static Command Apply()
    {
        var command = new Command("apply", "Apply the SQL files that have not been applied yet.");
        command.SetAction(
            async (_, stop) =>
            {
                await using var database = await HostDatabase.Open(stop);
                Console.WriteLine("The schema is up to date.");
                return 0;
            }
        );
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "A new file; nothing is overwritten." };
        var demo = DemoDatabase.Option();
        var command = new Command("backup", "Write the whole database into one file.") { file, demo };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await HostDatabase.Open(stop, parsed.GetValue(demo));
                var bytes = await DatabaseBackup.Write(
                    database.MaintenanceConnectionString,
                    parsed.GetValue(file)!,
                    TimeProvider.System,
                    new Told(),
                    stop
                );
                Console.WriteLine($"{parsed.GetValue(file)}: {bytes:#,0} bytes.");
                await using var ground = HostGround.Build(database);
                // Who was erased goes along: an older backup in the same folder is cleared of them when it is brought back.
                await ground.GetRequiredService<Erasures>().Copy(ErasuresBeside(parsed.GetValue(file)!), stop);
                if (!database.IsDemo)
                    await ground
                        .GetRequiredService<LastBackup>()
                        .Note(parsed.GetValue(file)!, ground.GetRequiredService<Clock>().Now, stop);
                if (DemoDatabase.IsThere && (await ground.GetRequiredService<Communities>().All(stop)).Count == 0)
                    Console.Error.WriteLine(Terminal.Words.Say("backup.empty"));
                return 0;
            }
        );
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A file that “juluo db backup” wrote." };
        var command = new Command("restore", "Bring a backup back, into an empty database only.") { file };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using (var database = await HostDatabase.Open(stop, applySchema: false))
                    await DatabaseBackup.Restore(database.MaintenanceConnectionString, parsed.GetValue(file)!, stop);
                // A backup of an older program is brought up to this one.
                await using var restored = await HostDatabase.Open(stop);
                await using var ground = HostGround.Build(restored);
                var erased = await ground.GetRequiredService<Erasures>().Repeat([ErasuresBeside(parsed.GetValue(file)!)], stop);
                Console.WriteLine(erased == 0 ? "Restored." : Terminal.Words.Say("restore.erased", new { count = erased }));
                return 0;
            }
        );
        return command;
    }

    private static string ErasuresBeside(string backup) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(backup))!, ErasureList.Name);
}
