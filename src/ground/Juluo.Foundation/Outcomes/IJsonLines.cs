namespace Juluo.Foundation;

/// <summary>A list that can be requested as lines of JSON (NDJSON): a program reads the first item while the last is still being sent.</summary>
public interface IJsonLines
{
    /// <summary>The lines; null to respond with the plain output.</summary>
    IEnumerable<JsonElement>? Lines { get; }
}
