namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    private const double Gigabyte = 1e9;
    private static readonly Duration OldBackup = Duration.FromDays(2);

    private Finding Disk()
    {
        var disk = new DriveInfo(backup.Files);
        var (free, size) = (disk.AvailableFreeSpace / Gigabyte, disk.TotalSize / Gigabyte);
        (string, object?)[] with = [("free", Math.Round(free, 1)), ("size", Math.Round(size, 1))];
        var finding =
            free < 1 ? Finding.Bad("disk", "full", with)
            : free < 10 && free < size / 10 ? Finding.Attention("disk", "low", with)
            // Reads every file's size, so only if free space alone gives no warning.
            : DiskGrowth.Of(backup.Files, clock.Now) is var growth && growth.DaysLeft(disk.AvailableFreeSpace) is { } days
                ? Finding.Attention(
                    "disk",
                    "growing",
                    ("free", Math.Round(free, 1)),
                    ("day", Math.Round(growth.Day / Gigabyte, 1)),
                    ("week", Math.Round(growth.Week / Gigabyte, 1)),
                    ("days", days)
                )
            : Finding.Good("disk", "good", with);
        return finding with { OnServer = Paths(("folder", backup.Files)) };
    }

    /// <summary>Checks the age of the last known backup. A simulated community needs none.</summary>
    private IEnumerable<Finding> Backup()
    {
        if (mail.Development)
            yield break;
        if (backup.Read() is not var (at, file))
            yield return Finding.Attention("backup", "none") with
            {
                OnServer = Paths(("files", backup.Files)),
            };
        else if (clock.Now - at > OldBackup)
            yield return Finding.Attention("backup", "old", ("at", at)) with
            {
                OnServer = Paths(("file", file), ("files", backup.Files)),
            };
        else
            yield return Finding.Good("backup", "good", ("at", at)) with
            {
                OnServer = Paths(("file", file), ("files", backup.Files)),
            };
    }

    private static Dictionary<string, string> Paths(params (string Kind, string Path)[] paths) =>
        paths.ToDictionary(p => p.Kind, p => p.Path, StringComparer.Ordinal);
}
