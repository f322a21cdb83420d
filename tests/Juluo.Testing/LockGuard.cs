using System.Runtime.CompilerServices;

namespace Juluo.Testing;

/// <summary>In tests, slow work under a row lock is an error.</summary>
internal static class LockGuard
{
    [ModuleInitializer]
    internal static void Throw() =>
        HeldLock.Found = static (work, statement) =>
            throw new InvalidOperationException($"Under a row lock: {work}. The lock was taken by: {statement}");
}
