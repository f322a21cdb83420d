namespace Juluo.HelpDirectory;

/// <summary>The errors of reading a zip of HSDS.</summary>
internal static class PackageErrors
{
    public sealed record NotZip() : Invalid("hsds-package.not-zip", "file");

    public sealed record NoServices() : Invalid("hsds-package.no-services", "file");

    public sealed record TooManyFiles(int Most) : Invalid("hsds-package.too-many-files", "file");

    public sealed record TooLarge(int Megabytes) : Invalid("hsds-package.too-large", "file");

    /// <param name="Name">The name of the file within the zip.</param>
    public sealed record BadTable(string Name, int Row) : Invalid("hsds-package.bad-table", "file");
}
