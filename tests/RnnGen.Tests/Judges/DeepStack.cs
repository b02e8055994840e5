using System.Runtime.ExceptionServices;

namespace RnnGen.Tests.Judges;

/// <summary>Runs a deep recursion on a thread with room for it.</summary>
internal static class DeepStack
{
    private const int Bytes = 64 << 20;

    [ThreadStatic]
    private static bool t_isDeep;

    public static TResult Run<TResult>(Func<TResult> function)
    {
        if (t_isDeep)
            return function();
        TResult? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                t_isDeep = true;
                try
                {
                    result = function();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
