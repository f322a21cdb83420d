namespace Juluo.Host.Commands;

/// <summary>Reports progress immediately on standard error; standard output is for results.</summary>
internal sealed class Told : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
