namespace Juluo.Host.Commands;

/// <summary>Says at once what is going on, on the error stream: the standard one is for results.</summary>
internal sealed class Told : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
