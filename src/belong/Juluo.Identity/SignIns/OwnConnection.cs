using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Juluo.Identity;

/// <summary>Checks that no request waits for the separate connection for accounts while it holds a row lock.</summary>
internal sealed class OwnConnection : DbConnectionInterceptor
{
    internal const string Work = "a second connection, for an account";

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        HeldLock.Refuse(Work);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        HeldLock.Refuse(Work);
        return ValueTask.FromResult(result);
    }
}
