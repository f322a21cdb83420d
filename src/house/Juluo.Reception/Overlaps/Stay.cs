namespace Juluo.Reception;

/// <summary>A person was in a zone, half-open, in seconds from any one moment. People and zones are numbered by the caller.</summary>
internal readonly record struct Stay(int Person, int Zone, int From, int Until);
