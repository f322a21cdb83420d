namespace Juluo.Pictures;

public static class FileErrors
{
    public sealed record TooLarge(string Name, int MostMegabytes) : Invalid("file.too-large", "file");

    public sealed record NotTaken(string Name) : Invalid("file.not-taken", "file");

    public sealed record NotAPicture(string Name) : Invalid("file.not-a-picture", "file");
}
