namespace Juluo.CaseDeliveries;

/// <summary>
/// Writes a file to disk instead of memory, one case at a time, while the unit of work is open. Only this process can read the file, and it is deleted with its stream. The response is
/// sent from it.
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
