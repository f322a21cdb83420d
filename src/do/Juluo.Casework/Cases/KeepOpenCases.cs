namespace Juluo.Casework;

/// <summary>Keeps the services part switched on while cases are open: applicants wait for an answer and would lose their status pages.</summary>
internal sealed class KeepOpenCases(UnitOfWork work) : KeepPart(Part.Services)
{
    public sealed record CasesOpen(int Count) : Invalid("casework.cases-open", "parts");

    public override async Task<Error?> Why(CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from casework.case_file where community_id = {work.Community} and state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')",
                stop
            )
            is > 0
                and var count
            ? new CasesOpen(count)
            : null;
}
