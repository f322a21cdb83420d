namespace Juluo.Reception;

/// <summary>Somebody was in a zone, half-open, in seconds from any one moment. People and zones are numbered by whoever asks.</summary>
internal readonly record struct Stay(int Person, int Zone, int From, int Until);
