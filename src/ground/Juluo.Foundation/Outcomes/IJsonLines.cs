namespace Juluo.Foundation;

/// <summary>An output of many things that may be asked for as lines of JSON, one for each (NDJSON): a program reads the first while the last is on its way.</summary>
public interface IJsonLines
{
    /// <summary>What stands on each line; null: it is asked for as it is.</summary>
    IEnumerable<JsonElement>? Lines { get; }
}
