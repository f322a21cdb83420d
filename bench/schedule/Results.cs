namespace Juluo.Schedule.Bench;

/// <summary>A generated conference: the cost of our timetable and of the greedy one.</summary>
internal sealed record ConferenceResult(int Seed, long Ours, long Peer, double Seconds);

/// <summary>An instance of CoSPLib: our objective, the better of the published ones, and that of the authors' hyper-heuristic if it ran.</summary>
internal sealed record InstanceResult(string Instance, long Ours, long Published, double Seconds, long? HyperHeuristic);
