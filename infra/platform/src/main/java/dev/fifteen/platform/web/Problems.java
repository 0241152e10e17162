package dev.fifteen.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever goes wrong in a request into a problem document that names the field, and never quotes what was sent. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                e,
                e.getBindingResult().getAllErrors().stream()
                        .map(error -> new FieldFault(
                                error instanceof FieldError field ? field.getField() : "",
                                message(error.getDefaultMessage()))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                e,
                e.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldFault(
                                        error instanceof FieldError field
                                                ? field.getField()
                                                : Optional.ofNullable(result.getMethodParameter()
                                                                .getParameterName())
                                                        .orElse(""),
                                        message(error.getDefaultMessage())))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.getCause() instanceof JacksonException json
                ? invalid(e, Stream.of(new FieldFault(path(json), wrong(json))))
                : invalid(e, Stream.of(new FieldFault("", "a JSON document is needed")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(Problem.notFound().getBody());
        }
        String field = Optional.ofNullable(e.getPropertyName()).orElse("");
        return invalid(e, Stream.of(new FieldFault(field, reasonIn(e))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e, Stream.of(new FieldFault(e.getParameterName(), "is needed")));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException e) throws AccessDeniedException {
        // The security filters know whether it is 401 or 403.
        throw e;
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Object> unauthenticated(AuthenticationException e) throws AuthenticationException {
        throw e;
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> busy(Exception e) {
        LOG.warn("The database had no time for a request: {}", e.getClass().getName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problem.body(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "We are very busy just now. Please try again in a moment"));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e) {
        // The kind and the place only: a message may quote what the caller wrote.
        LOG.error("A request failed: {} at {}", e.getClass().getName(), placeOf(e));
        LOG.debug("It failed here", e);
        return answer(Problem.body(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side. Please try again"));
    }

    private static ResponseEntity<Object> invalid(Exception e, Stream<FieldFault> faults) {
        List<FieldFault> sorted = faults.sorted(
                        Comparator.comparing(FieldFault::field).thenComparing(FieldFault::message))
                .toList();
        var problem =
                new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "Please correct the fields named in errors");
        LOG.debug("Refused as invalid: {}", e.getClass().getSimpleName());
        return answer(problem.with("errors", sorted).getBody());
    }

    private static ResponseEntity<Object> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus()).body(body);
    }

    private static String message(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String wrong(JacksonException e) {
        return e instanceof UnrecognizedPropertyException ? "is not known" : reasonIn(e);
    }

    /** The words of our own value types, which say what would be right; any other library's could quote the input. */
    private static String reasonIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException
                    && cause.getStackTrace().length > 0
                    && cause.getStackTrace()[0].getClassName().startsWith("dev.fifteen.")
                    && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "has the wrong form";
    }

    private static Object placeOf(Exception e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0];
    }
}
