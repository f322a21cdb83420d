namespace Juluo.CaseDeliveries;

/// <summary>
/// Writes a file while the work is open, a case at a time, beside memory: to a file of the computer's that only this process reads and that goes with its stream. What it holds is
/// sent from there once the answer begins.
/// </summary>
internal static class Spool
{
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    public static Download As(FileStream spooled, string name, string contentType) =>
        new(
            name,
            contentType,
            async (to, stop) =>
            {
                await using (spooled)
                {
                    spooled.Position = 0;
                    await spooled.CopyToAsync(to, stop);
                }
            }
        );
}
