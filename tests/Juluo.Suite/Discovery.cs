using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juluo.Suite;

/// <summary>Collects the tests of an assembly.</summary>
internal sealed class Discovery : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<ITestCase> tests = [];

    public ManualResetEvent Over { get; } = new(false);

    public IReadOnlyList<ITestCase> Tests => tests;

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                lock (tests)
                    tests.Add(found.TestCase);
                break;
            case IDiscoveryCompleteMessage:
                Over.Set();
                break;
        }

        return true;
    }

    public void Dispose() => Over.Dispose();
}
