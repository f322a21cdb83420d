using Juluo.Timetables;

namespace Juluo.Schedule.Bench;

/// <summary>The result of a search with the seconds and the steps of each thread that it took.</summary>
internal sealed record Solved(Timetable Table, double Seconds, long Steps);
