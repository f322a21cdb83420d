namespace Juluo.Reception;

/// <summary>The stay of a person in a zone: a half-open range in seconds from an arbitrary moment. The caller numbers people and zones.</summary>
internal readonly record struct Stay(int Person, int Zone, int From, int Until);
