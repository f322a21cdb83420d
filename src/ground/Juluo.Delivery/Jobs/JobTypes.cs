using Quartz.Extensibility;

namespace Juluo.Delivery;

/// <summary>
/// Whatever of ours the scheduler's tables name as the type of a job, it is <see cref="JobRun"/>: jobs are distinguished by their written names, and a row that was stored
/// under the type's former name runs as before.
/// </summary>
internal sealed class JobTypes : ITypeLoader
{
    public Type? LoadType(string? name) =>
        name is null ? null
        : name.StartsWith("Juluo.", StringComparison.Ordinal) ? typeof(JobRun)
        : Type.GetType(name);
}
