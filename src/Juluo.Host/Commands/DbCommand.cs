using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary><c>juluo db …</c>: schema, backup, restore.</summary>
internal static class DbCommand
{
    public static Command Build() => new("db", Terminal.Words.Say("help.db")) { Apply(), Backup(), Restore() };

    private static Command Apply()
    {
        var command = new Command("apply", Terminal.Words.Say("help.db.apply"));
        command.SetAction(
            async (_, stop) =>
            {
                await using var database = await HostDatabase.Open(stop);
                Console.WriteLine(Terminal.Words.Say("apply.did"));
                return 0;
            }
        );
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<string>("file") { Description = Terminal.Words.Say("help.db.backup.file") };
        var demo = DemoDatabase.Option();
        var command = new Command("backup", Terminal.Words.Say("help.db.backup")) { file, demo };
        command.SetAction(
            async (parsed, stop) =>
            {
                var path = parsed.GetValue(file)!;
                await using var database = await HostDatabase.Open(stop, parsed.GetValue(demo));
                await using var ground = HostGround.Build(database);
                var communities = await ground.GetRequiredService<Communities>().All(stop);
                var (bytes, files) = await WholeBackup.Write(
                    database.MaintenanceConnectionString,
                    path,
                    HostGround.FilesFolder,
                    communities.Select(c => c.Id),
                    TimeProvider.System,
                    new Told(),
                    stop
                );
                Console.WriteLine(
                    Terminal.Words.Say(
                        "backup.did",
                        new
                        {
                            path,
                            files,
                            bytes,
                        }
                    )
                );
                // The list of erased people is copied too: when an older backup in the same folder is restored, they are erased from it again.
                await ground.GetRequiredService<Erasures>().Copy(ErasuresBeside(path), stop);
                if (!database.IsDemo)
                    await ground.GetRequiredService<LastBackup>().Note(path, ground.GetRequiredService<Clock>().Now, stop);
                await SayMissing(ground, stop);
                if (DemoDatabase.IsThere && communities.Count == 0)
                    Console.Error.WriteLine(Terminal.Words.Say("backup.empty"));
                return 0;
            }
        );
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("file") { Description = Terminal.Words.Say("help.db.restore.file") };
        var command = new Command("restore", Terminal.Words.Say("help.db.restore")) { file };
        command.SetAction(
            async (parsed, stop) =>
            {
                var path = parsed.GetValue(file)!;
                int? files;
                await using (var database = await HostDatabase.Open(stop, applySchema: false))
                    files = await WholeBackup.Restore(database.MaintenanceConnectionString, path, HostGround.FilesFolder, stop);
                // Upgrades a backup of an older program.
                await using var restored = await HostDatabase.Open(stop);
                await using var ground = HostGround.Build(restored);
                // Includes files: those of people who are erased again are deleted too.
                var erased = await ground.GetRequiredService<Erasures>().Repeat([ErasuresBeside(path)], stop);
                Console.WriteLine(
                    files is { } count
                        ? Terminal.Words.Say("restore.did", new { count })
                        : Terminal.Words.Say("restore.alone", new { folder = HostGround.FilesFolder })
                );
                if (erased > 0)
                    Console.WriteLine(Terminal.Words.Say("restore.erased", new { count = erased }));
                await SayMissing(ground, stop);
                return 0;
            }
        );
        return command;
    }

    private static async Task SayMissing(ServiceProvider ground, CancellationToken stop)
    {
        if (await ground.GetRequiredService<MissingFiles>().Count(stop) is > 0 and var count)
            Console.Error.WriteLine(Terminal.Words.Say("files.missing", new { count, folder = HostGround.FilesFolder }));
    }

    private static string ErasuresBeside(string backup) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(backup))!, ErasureList.Name);
}
