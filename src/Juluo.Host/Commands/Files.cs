namespace Juluo.Host.Commands;

/// <summary>Checks before the work begins that a named file can be read or written.</summary>
internal static class Files
{
    public static Error? Unreadable(string path)
    {
        if (Directory.Exists(path))
            return new CommandErrors.IsAFolder(path);
        if (!File.Exists(path))
            return new CommandErrors.NoSuchFile(path);
        return Refused(() => File.OpenRead(path).Dispose());
    }

    public static Error? Unwritable(string path)
    {
        if (Directory.Exists(path))
            return new CommandErrors.IsAFolder(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            return new CommandErrors.NoFolder(folder, Path.GetFileName(path));
        var wasThere = File.Exists(path);
        return Refused(() =>
        {
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (!wasThere)
                File.Delete(path);
        });
    }

    private static CommandErrors.FileRefused? Refused(Action tried)
    {
        try
        {
            tried();
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(refused.Message);
        }
    }
}
