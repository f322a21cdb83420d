namespace Juluo.Rules;

/// <summary>A place in a file, from 1.</summary>
internal readonly record struct Place(int Line, int Column);
